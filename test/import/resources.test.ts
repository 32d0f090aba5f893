/** The pictures and texts beside a message become assets, and nothing that lies elsewhere does. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolder, type RunningColophon, runColophon, startColophon } from '../setup/colophon.js';

let data: Awaited<ReturnType<typeof createFolder>>;
let place: Awaited<ReturnType<typeof createFolder>>;
let colophon: RunningColophon;

const ISBN = '9780552174459';

const resource = (type: string, link: string, more = '', versionMore = '') => `
  <SupportingResource>
    <ResourceContentType>${type}</ResourceContentType><ContentAudience>00</ContentAudience>${more}
    <ResourceMode>03</ResourceMode>
    <ResourceVersion><ResourceForm>02</ResourceForm><ResourceLink>${link}</ResourceLink>${versionMore}</ResourceVersion>
  </SupportingResource>`;

const territory = (codes: string) => `<Territory><CountriesIncluded>${codes}</CountriesIncluded></Territory>`;
const date = (role: string, value: string) =>
  `<ContentDate><ContentDateRole>${role}</ContentDateRole><Date dateformat="00">${value}</Date></ContentDate>`;

const message = (
  resources: string,
) => `<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference">
  <Product>
    <RecordReference>one</RecordReference><NotificationType>03</NotificationType>
    <ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>${ISBN}</IDValue></ProductIdentifier>
    <DescriptiveDetail><ProductForm>BB</ProductForm>
      <TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel><TitleText>A Book of Pictures</TitleText></TitleElement></TitleDetail>
    </DescriptiveDetail>
    <CollateralDetail>${resources}</CollateralDetail>
    <PublishingDetail>
      <PublishingStatus>04</PublishingStatus>
      <SalesRights><SalesRightsType>01</SalesRightsType><Territory><RegionsIncluded>WORLD</RegionsIncluded></Territory></SalesRights>
    </PublishingDetail>
  </Product>
</ONIXMessage>`;

beforeAll(async () => {
  data = await createFolder();
  place = await createFolder();
  colophon = await startColophon(data.path);
  await mkdir(join(place.path, 'feed', 'covers'), { recursive: true });
  const picture = sharp({ create: { width: 60, height: 90, channels: 3, background: '#446' } }).jpeg();
  await writeFile(join(place.path, 'feed', 'covers', 'front.jpg'), await picture.toBuffer());
  await writeFile(join(place.path, 'feed', 'covers', 'au.jpg'), await picture.negate().toBuffer());
  await writeFile(join(place.path, 'feed', 'liar.jpg'), 'This is no picture.');
  await writeFile(join(place.path, 'secret.jpg'), await picture.blur(2).toBuffer());
  await symlink(join(place.path, 'secret.jpg'), join(place.path, 'feed', 'leak.jpg'));
  await writeFile(
    join(place.path, 'feed', 'feed.xml'),
    message(
      [
        resource('01', 'covers/front.jpg', '', date('14', '20200101')),
        resource('01', 'covers/au.jpg', territory('AU')),
        resource('35', 'liar.jpg'),
        resource('02', '../secret.jpg'),
        resource('02', 'leak.jpg'),
        resource('02', 'https://covers.example/back.jpg'),
        resource('02', 'missing.jpg'),
        resource('02', 'covers/front.jpg', territory('XQ')),
      ].join(''),
    ),
  );
});

afterAll(async () => {
  await colophon.stop();
  await place[Symbol.asyncDispose]();
  await data[Symbol.asyncDispose]();
});

const importFeed = () => runColophon(['import', '--data', data.path, join(place.path, 'feed', 'feed.xml')]);

const assetsIn = async (country: string) => {
  const { data: answer, errors } = await colophon.ask(
    'query ($isbn: ISBN!, $country: CountryCode!) { product(isbn: $isbn) { assets(market: { country: $country }) { nodes { kind approvedVersion { fileName widthPx approvedBy } } } cover(market: { country: $country }) { approvedVersion { fileName } } } }',
    { variables: { isbn: ISBN, country } },
  );
  expect(errors).toEqual([]);
  return answer.product;
};

test('what lies beside the message becomes assets; the rest is listed with the reason', async () => {
  const { status, stdout } = importFeed();
  expect(stdout).toContain('  assets    2 new, 0 changed, 0 as they were; 6 resources listed as unmatched\n');
  expect(status).toBe(0);
  const gb = await assetsIn('GB');
  expect(gb.assets.nodes).toEqual([
    { kind: 'FRONT_COVER', approvedVersion: { fileName: 'front.jpg', widthPx: 60, approvedBy: 'onix' } },
  ]);
  const au = await assetsIn('AU');
  expect(au.assets.nodes).toHaveLength(2);
  expect(au.cover.approvedVersion.fileName, 'one made for Australia is the better one there').toBe('au.jpg');
  const { data: answer } = await colophon.ask('{ unmatchedFiles(first: 200) { nodes { fileName reason } } }');
  const reasons = new Map(
    answer.unmatchedFiles.nodes.map(({ fileName, reason }: { fileName: string; reason: string }) => [
      fileName,
      reason,
    ]),
  );
  expect(reasons.get('../secret.jpg')).toMatch(/leads out of the folder/);
  expect(reasons.get('leak.jpg')).toMatch(/leads out of the folder/);
  expect(reasons.get('https://covers.example/back.jpg')).toMatch(/nothing is fetched/);
  expect(reasons.get('missing.jpg')).toMatch(/no such file/);
  expect(reasons.get('liar.jpg')).toMatch(/called image\/jpeg, and is text\/plain/);
  expect(reasons.get('covers/front.jpg')).toMatch(/territory cannot be read/);
});

test('a second time nothing changes', () => {
  expect(importFeed().stdout).toContain(
    '  assets    0 new, 0 changed, 2 as they were; 6 resources listed as unmatched\n',
  );
});

test('a cover that is another one by now takes the place of the former', async () => {
  const picture = sharp({ create: { width: 70, height: 90, channels: 3, background: '#633' } }).jpeg();
  await writeFile(join(place.path, 'feed', 'covers', 'front.jpg'), await picture.toBuffer());
  importFeed();
  expect((await assetsIn('GB')).assets.nodes[0].approvedVersion.widthPx).toBe(70);
});
