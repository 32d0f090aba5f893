/** start --onix: a list of one's own in the demo's place. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { message, product } from '../onix/messages.js';
import { createFolder, runColophon, startColophon } from '../setup/colophon.js';

const titled = (title: string) =>
  `<DescriptiveDetail><TitleDetail><TitleElement><TitleElementLevel>01</TitleElementLevel><TitleText>${title}</TitleText></TitleElement></TitleDetail></DescriptiveDetail>`;
const ALL = '{ titles(first: 200, orderBy: TITLE_ASC) { nodes { title } } }';

test('also where the demo was before, and it is still there after the next start without it', async () => {
  await using folder = await createFolder();
  const list = (name: string, title: string, isbn: string) => {
    const path = join(folder.path, name);
    writeFileSync(path, message(product(titled(title), { reference: name, isbn })));
    return path;
  };
  const one = list('one.xml', 'One of Mine', '9780007232833');
  const two = list('two.xml', 'Two of Mine', '9781509854172');
  const titlesAfter = async (words: readonly string[]) => {
    const colophon = await startColophon(folder.path, words);
    try {
      const { data } = await colophon.ask(ALL);
      return {
        output: colophon.output(),
        titles: data.titles.nodes.map(({ title }: { title: string }) => title),
      };
    } finally {
      expect(await colophon.stop()).toBe(0);
    }
  };
  expect((await titlesAfter([])).titles.length).toBeGreaterThan(50);
  const own = await titlesAfter(['--onix', one, two]);
  expect(own.titles).toEqual(['One of Mine', 'Two of Mine']);
  expect(own.output).toContain(`${one}: 1 product read`);
  expect(own.output).toContain('2 of them given to the embedded Consonance');
  expect((await titlesAfter([])).titles).toEqual(['One of Mine', 'Two of Mine']);
});

test.each([
  { words: ['--onix', 'nowhere.xml'], status: 1, says: 'nowhere.xml cannot be read: there is no such file.' },
  { words: ['mine.xml'], status: 2, says: 'What is mine.xml for? Perhaps: --onix mine.xml' },
])('start $words says why not, before anything is started', async ({ words, status, says }) => {
  await using folder = await createFolder();
  const run = runColophon(['start', '--data', folder.path, ...words]);
  expect(run.status).toBe(status);
  expect(run.stderr).toContain(says);
});
