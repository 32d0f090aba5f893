/** colophon import as a publisher meets it: a running Colophon, files, a report, an exit code, and titles that answer. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasSamples, message, product, SAMPLES } from '../onix/messages.js';
import { createFolder, type RunningColophon, runColophon, startColophon } from '../setup/colophon.js';

let folder: Awaited<ReturnType<typeof createFolder>>;
let colophon: RunningColophon;

beforeAll(async () => {
  folder = await createFolder();
  colophon = await startColophon(folder.path);
});
afterAll(async () => {
  await colophon.stop();
  await folder[Symbol.asyncDispose]();
});

/** A file in the data folder. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder.path, name);
  writeFileSync(path, content);
  return path;
}

function runImport(...words: string[]) {
  const { status, stdout, stderr } = runColophon(['import', '--data', folder.path, ...words]);
  return { status, stdout, stderr };
}

function importAsJson(...words: string[]) {
  const { status, stdout, stderr } = runImport('--json', ...words);
  if (stdout === '') throw new Error(stderr);
  return { status, report: JSON.parse(stdout) };
}

const titled = (title: string, more = '') =>
  `<DescriptiveDetail><ProductForm>BB</ProductForm><TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel><TitleText>${title}</TitleText></TitleElement></TitleDetail></DescriptiveDetail>${more}`;
const titleOf = async (isbn: string) =>
  (
    await colophon.ask('query ($isbn: ISBN!) { title(isbn: $isbn) { title updatedAt products { isbn } } }', {
      variables: { isbn },
    })
  ).data.title;

describe.skipIf(!hasSamples)('the list of Macmillan Australia', () => {
  const list = resolve(SAMPLES, 'macmillan-australia/macmillan-21-products-3.0.xml');
  const isbns = hasSamples
    ? [
        ...new Set(
          [
            ...readFileSync(list, 'utf8').matchAll(/<ProductIDType>15<\/ProductIDType>\s*<IDValue>(\d{13})/g),
          ].map(([, isbn]) => isbn ?? ''),
        ),
      ].slice(0, 20)
    : [];

  test('is read, and says what was new and how its titles were made', () => {
    const { status, report } = importAsJson(list);
    expect(status).toBe(0);
    expect(report.files).toEqual([{ file: list, products: 21, unreadable: 0, stopped: null }]);
    expect(report.records).toMatchObject({ read: 21, added: 20, replaced: 1, skipped: 0, unreadable: 0 });
    expect(report.titles).toEqual({ byWork: 0, byFormat: 0, alone: 20 });
    expect(report).toMatchObject({ titlesLoaded: 20, refused: [], findings: [], withoutProduct: null });
  });

  test('its 20 ISBNs answer, with hyphens and without', async () => {
    const own = [...new Set(importAsJson(list).report === null ? [] : isbns)];
    expect(own.length).toBeGreaterThanOrEqual(20);
    for (const isbn of own) {
      const hyphened = `${isbn.slice(0, 3)}-${isbn.slice(3, 4)}-${isbn.slice(4, 8)}-${isbn.slice(8, 12)}-${isbn.slice(12)}`;
      const answer = await colophon.ask(
        `{ a: title(isbn: "${isbn}") { title } b: title(isbn: "${hyphened}") { title } }`,
      );
      expect(answer.data.a?.title, isbn).toEqual(expect.any(String));
      expect(answer.data.b).toEqual(answer.data.a);
    }
  });

  test('they are found by their words, and by filters', async () => {
    const { data } = await colophon.ask(`{
      search: titles(filter: { search: "gruffalo activity" }) { nodes { title } }
      isbn: titles(filter: { search: "978-1-5098-0183-1" }) { nodes { title } }
      imprint: titles(filter: { imprintIn: ["Pan"], language: "en" }) { totalCount }
      form: products(filter: { isbnIn: ["9781509854172"], formIn: [PAPERBACK] }) { nodes { isbn } }
    }`);
    const gruffalo = { nodes: [{ title: 'The Gruffalo and Friends Activity Case' }] };
    expect(data).toMatchObject({
      search: gruffalo,
      isbn: gruffalo,
      form: { nodes: [{ isbn: '9781509854172' }] },
    });
    expect(data.imprint.totalCount).toBeGreaterThan(0);
  });

  test('a sales rep for Australia sees them, and their rights are those of the file', async () => {
    const { data } = await colophon.ask(
      '{ product(isbn: "9781509854172") { salesRights { forSaleIn isForSaleWorldwide source } } }',
      { key: colophon.salesKey },
    );
    expect(data.product.salesRights).toMatchObject({ isForSaleWorldwide: false, source: 'ONIX' });
    expect(data.product.salesRights.forSaleIn).toContain('AU');
  });

  test('imported again changes nothing', async () => {
    const before = await titleOf('9781509854172');
    const { report } = importAsJson(list);
    expect(report.records).toMatchObject({ added: 0, changed: 0, unchanged: 20, replaced: 1 });
    expect(report.titlesLoaded).toBe(0);
    expect(await titleOf('9781509854172')).toEqual(before);
  });

  test('the same list in 2.1 says the works too', () => {
    const { report } = importAsJson(resolve(SAMPLES, 'macmillan-australia/macmillan-21-products-2.1.xml'));
    expect(report.titles).toEqual({ byWork: 20, byFormat: 0, alone: 0 });
  });
});

describe('an update and a deletion', () => {
  test('answer when the command ends', async () => {
    const isbn = '9780552174459';
    runImport(file('new.xml', message(product(titled('Before'), { reference: 'u', isbn }))));
    expect(await titleOf(isbn)).toMatchObject({ title: 'Before' });
    runImport(file('update.xml', message(product(titled('After'), { reference: 'u', isbn, type: '04' }))));
    expect(await titleOf(isbn)).toMatchObject({ title: 'After' });
    const { status, report } = importAsJson(
      file('delete.xml', message(product('', { reference: 'u', isbn, type: '05' }))),
    );
    expect([status, report.records.withdrawn]).toEqual([0, 1]);
    expect(await titleOf(isbn)).toBeNull();
  });
});

describe('what a file has wrong is told, by record and line, and the rest goes on', () => {
  const good = product(titled('Good'), { reference: 'good', isbn: '9781447231622' });
  const isGood = async () => expect(await titleOf('9781447231622')).toMatchObject({ title: 'Good' });

  test('a zip named .xml', () => {
    const zip = file('zip.xml', Buffer.from('504b0304140000000800', 'hex'));
    const { status, stdout } = runImport(zip);
    expect(status).toBe(4);
    expect(stdout).toContain(
      `${zip}:1: the file could not be read any further: The file is not XML, but a ZIP archive: unpack it first.`,
    );
  });

  test('a file that is cut in the middle keeps what was complete, exits 4 and says where', async () => {
    const whole = message(good, product(titled('Lost'), { reference: 'lost' }));
    const cut = file('cut.xml', whole.slice(0, whole.indexOf('Lost')));
    const { status, stdout } = runImport(cut);
    expect(status).toBe(4);
    expect(stdout).toContain(`${cut}: 1 product read, 1 unreadable`);
    expect(stdout).toContain(
      `${cut}:3: the file could not be read any further: The file ends before <TitleText> is closed.`,
    );
    expect(stdout).toContain(`${cut}:3: record 2 (lost): unreadable: the file ends inside it`);
    await isGood();
  });

  test('a product that cannot be read', async () => {
    const broken = product('<DescriptiveDetail></Descriptive>', { reference: 'broken' });
    const { status, stdout } = runImport(file('broken.xml', message(broken, good)));
    expect(status).toBe(4);
    expect(stdout).toMatch(
      /broken\.xml:2: record 1 \(broken\): unreadable: an end tag does not match its start tag/,
    );
    await isGood();
  });

  test('two products with one ISBN: the first counts', async () => {
    const isbn = '9781250142405';
    const both = [
      product(titled('First'), { reference: 'one', isbn }),
      product(titled('Second'), { reference: 'two', isbn }),
    ];
    const { status, stdout } = runImport(file('double.xml', message(...both)));
    expect(status).toBe(4);
    expect(stdout).toContain(`record 2 (two): skipped: ${isbn} is already that of the record "one" (line 2)`);
    expect(await titleOf(isbn)).toMatchObject({ title: 'First' });
  });

  test('an ISBN with a wrong check digit: the product is there without it', async () => {
    const { status, stdout } = runImport(
      file(
        'digit.xml',
        message(product(titled('Wrong Digit'), { reference: 'digit', isbn: '9781250190450' })),
      ),
    );
    expect(status).toBe(0);
    expect(stdout).toContain(
      'record 1 (digit): The ISBN 9781250190450 has a wrong check digit: the last digit should be 1.',
    );
    const { data } = await colophon.ask(
      '{ titles(filter: { search: "wrong digit" }) { nodes { title products { isbn } } } }',
    );
    expect(data.titles.nodes).toEqual([{ title: 'Wrong Digit', products: [{ isbn: null }] }]);
  });

  test('entities that multiply, a date that does not exist, a code that nobody knows', async () => {
    const bomb = `<!DOCTYPE ONIXMessage [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n${message(
      product(
        titled(
          'A &b; Title',
          '<PublishingDetail><PublishingStatus>77</PublishingStatus>\n<PublishingDate><PublishingDateRole>01</PublishingDateRole><Date>20260230</Date></PublishingDate></PublishingDetail>',
        ),
        { reference: 'odd', isbn: '9781783417605' },
      ),
    )}`;
    const { status, stdout } = runImport(file('odd.xml', bomb));
    expect(status).toBe(0);
    expect(stdout.split('\n').filter((line) => line.includes('odd.xml:'))).toEqual([
      expect.stringMatching(/odd\.xml: 1 product read$/),
      expect.stringMatching(/odd\.xml:1: The file declares entities of its own: they are never expanded\.$/),
      expect.stringMatching(
        /odd\.xml:3: record 1 \(odd\): The entity &b; is neither one of XML nor one of HTML: it stays as it stands\.$/,
      ),
      expect.stringMatching(/odd\.xml:3: record 1 \(odd\): PublishingStatus "77" is not in List 64\.$/),
      expect.stringMatching(/odd\.xml:4: record 1 \(odd\): Date "20260230" is no date that exists\.$/),
    ]);
    expect(await titleOf('9781783417605')).toMatchObject({ title: 'A &b; Title' });
  });

  test('a file that is not there: nothing of the others is read', async () => {
    const never = product(titled('Never'), { reference: 'never', isbn: '9780804429573' });
    const { status, stderr } = runImport(file('never.xml', message(never)), join(folder.path, 'nowhere.xml'));
    expect(status).toBe(1);
    expect(stderr).toContain('nowhere.xml cannot be read: there is no such file.');
    expect(await titleOf('9780804429573')).toBeNull();
  });
});

test('without a running Colophon it says what to do', async () => {
  await using empty = await createFolder();
  const { status, stderr } = runColophon([
    'import',
    '--data',
    empty.path,
    file('any.xml', message(product(''))),
  ]);
  expect(status).toBe(1);
  expect(stderr).toContain(`Nothing runs on ${empty.path}. Start Colophon first, or set DATABASE_URL.`);
});

test('with a real Consonance it makes no titles, and tells which ISBNs that one has no product for', async () => {
  await using elsewhere = await createFolder();
  const list = file(
    'real.xml',
    message(product(titled('Real'), { reference: 'real', isbn: '9780306406157' })),
  );
  const { status, stdout } = spawnSync(
    process.execPath,
    [resolve('bin/colophon.js'), 'import', '--data', elsewhere.path, list],
    { env: { ...process.env, DATABASE_URL: colophon.databaseUrl }, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  expect(stdout).toContain('1 ISBN that Consonance has no product for');
  expect(stdout).not.toContain('given to the embedded Consonance');
});
