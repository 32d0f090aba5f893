/** What becomes of the resources of products, one by one: an asset of the embedded VIP, or a line in its list of files. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAssetSink } from '../../cli/import/asset-sink.js';
import { EICAR } from '../embedded/vip/processing/made-files.js';
import { type Json, startService, type VipService } from '../embedded/vip/service.js';
import { message, message21, product, productsOf } from '../onix/messages.js';

const ISBN = '9780007232833';
/** As the test service has it. */
const ADMIN_KEY = 'key-for-the-admin';

let vip: VipService;
let place: string;
/** The message lies in a folder of its own for each test: what is known of one is not known of the next. */
let folder: string;

beforeAll(async () => {
  vip = await startService();
  place = await mkdtemp(join(tmpdir(), 'colophon-feed-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));
beforeEach(async () => {
  folder = join(place, randomUUID());
  await mkdir(join(folder, 'feed', 'covers'), { recursive: true });
});

const feed = (name: string) => join(folder, 'feed', name);

async function picture(name: string, background = '#446'): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 60, height: 90, channels: 3, background } })
    .jpeg()
    .toBuffer();
  await writeFile(feed(name), bytes);
  return bytes;
}

interface Said {
  readonly type?: string;
  readonly mode?: string;
  readonly link?: string;
  /** Elements between the type and the mode. */
  readonly more?: string;
  /** Elements of the version. */
  readonly version?: string;
}

function resource({ type = '01', mode = '03', link = 'cover.jpg', more = '', version = '' }: Said): string {
  return (
    `<SupportingResource><ResourceContentType>${type}</ResourceContentType>${more}<ResourceMode>${mode}</ResourceMode>` +
    `<ResourceVersion><ResourceForm>02</ResourceForm><ResourceLink>${link}</ResourceLink>${version}</ResourceVersion></SupportingResource>`
  );
}

const audience = (code: string) => `<ContentAudience>${code}</ContentAudience>`;
const feature = (type: string, note: string) =>
  `<ResourceFeature><ResourceFeatureType>${type}</ResourceFeatureType><FeatureNote>${note}</FeatureNote></ResourceFeature>`;
const date = (role: string, value: string, format = '00') =>
  `<ContentDate><ContentDateRole>${role}</ContentDateRole><Date dateformat="${format}">${value}</Date></ContentDate>`;
const languages = (...codes: readonly string[]) =>
  `<DescriptiveDetail>${codes.map((code) => `<Language><LanguageRole>01</LanguageRole><LanguageCode>${code}</LanguageCode></Language>`).join('')}</DescriptiveDetail>`;

/** Gives the resources of one product to VIP, and answers what it has of them then. */
async function take(said: readonly Said[], { described = '', isbn = ISBN } = {}) {
  const inside = `${described}<CollateralDetail>${said.map(resource).join('')}</CollateralDetail>`;
  return takeMessage(message(product(inside, { isbn })), isbn);
}

async function takeMessage(text: string, isbn = ISBN) {
  const before = new Set((await unmatchedFiles()).map(({ id }) => id));
  const sink = createAssetSink({ url: vip.url(), adminKey: ADMIN_KEY });
  await sink.take(await productsOf(text), feed('feed.xml'));
  const { body } = await vip.call('GET', `/assets?product=isbn13:${isbn}&limit=200&include=approvedVersion`);
  return {
    counts: sink.counts(),
    assets: body.items as readonly Json[],
    unmatched: (await unmatchedFiles()).filter(({ id }) => !before.has(id)),
  };
}

async function unmatchedFiles(): Promise<readonly Json[]> {
  return (await vip.call('GET', '/unmatched-files?limit=200')).body.items;
}

const PUBLISHER = 'onix';
let next = 0;
/** An ISBN that no other test has. */
function anIsbn(): string {
  next += 1;
  const twelve = `97800000${String(next).padStart(4, '0')}`;
  const sum = [...twelve].reduce((all, digit, index) => all + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${twelve}${(10 - (sum % 10)) % 10}`;
}

describe('a resource beside the message', () => {
  test('is an asset of its ISBN, approved by whoever sent the message, with all that was said of it', async () => {
    const bytes = await picture('covers/front.jpg');
    const { assets, unmatched } = await take([
      {
        link: 'covers/front.jpg',
        more: `${audience('07')}${audience('02')}<Territory><CountriesIncluded>AU NZ</CountriesIncluded></Territory>${feature('01', 'Photo: A. N. Other')}${feature('07', 'A road in snow')}`,
        version: date('14', '20270304') + date('15', '20280101'),
      },
    ]);
    expect(unmatched).toEqual([]);
    expect(assets).toMatchObject([
      {
        kind: 'front_cover',
        links: [{ level: 'product', scheme: 'isbn13', value: ISBN }],
        audience: ['07', '02'],
        territory: { include: ['AU', 'NZ'] },
        credit: 'Photo: A. N. Other',
        altText: 'A road in snow',
        hostOwnCopy: true,
        embargo: { until: '2027-03-04T12:00:00.000Z' },
        expiresAt: '2028-01-01T10:00:00.000Z',
        approvedVersion: {
          review: 'approved',
          file: { name: 'front.jpg', sha256: createHash('sha256').update(bytes).digest('hex') },
        },
      },
    ]);
    const id = assets[0].approvedVersion.id;
    const { body } = await vip.call('GET', `/versions/${id}/approvals`);
    expect(body.items[0].decidedBy).toMatchObject({ id: PUBLISHER });
  });

  test('of ONIX 2.1 too', async () => {
    await picture('cover.jpg');
    const isbn = anIsbn();
    const media = `<MediaFile><MediaFileTypeCode>04</MediaFileTypeCode><MediaFileLinkTypeCode>06</MediaFileLinkTypeCode><MediaFileLink>cover.jpg</MediaFileLink><DownloadCredit>Jo</DownloadCredit></MediaFile>`;
    const { assets } = await takeMessage(message21(product(media, { isbn })), isbn);
    expect(assets).toMatchObject([{ kind: 'front_cover', credit: 'Jo', audience: ['00'] }]);
  });

  test('said twice, or of a product that comes twice, is one asset', async () => {
    await picture('cover.jpg');
    const isbn = anIsbn();
    const inside = `<CollateralDetail>${resource({})}${resource({})}</CollateralDetail>`;
    const { assets, counts } = await takeMessage(
      message(product(inside, { isbn }), product(inside, { isbn, reference: 'r2' })),
      isbn,
    );
    expect(assets).toHaveLength(1);
    expect(counts).toEqual({ added: 1, changed: 0, unchanged: 0, unmatched: 0 });
  });

  test('taken again changes nothing, from wherever the message is named', async () => {
    await picture('cover.jpg');
    const isbn = anIsbn();
    const said = [{}, { link: 'missing.jpg' }];
    const first = await take(said, { isbn });
    const again = await take(said, { isbn });
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 1, unmatched: 1 });
    expect(again.assets).toEqual(first.assets);
    expect(again.unmatched).toEqual([]);
  });
});

describe('the kind', () => {
  test.each([
    { said: { type: '01' }, kind: 'front_cover' },
    { said: { type: '02' }, kind: 'back_cover' },
    { said: { type: '03' }, kind: 'cover_3d' },
    { said: { type: '15' }, kind: 'interior_spread' },
    { said: { type: '27' }, kind: 'cover_thumbnail' },
    { said: { type: '30' }, kind: 'master_brand_logo' },
    { said: { type: '37' }, kind: 'event_material' },
    { said: { type: '99' }, kind: 'other' },
    { said: { type: 'cover' }, kind: 'other' },
  ])('of a picture of type $said.type is $kind', async ({ said, kind }) => {
    await picture('cover.jpg');
    expect((await take([said], { isbn: anIsbn() })).assets).toMatchObject([{ kind }]);
  });

  test.each([
    { type: '15', kind: 'sample_pages' },
    { type: '24', kind: 'press_release' },
    { type: '28', kind: 'ebook_pdf' },
    { type: '53', kind: 'safety_contact' },
  ])('of a PDF of type $type is $kind', async ({ type, kind }) => {
    await writeFile(feed('text.pdf'), PDF);
    const { assets } = await take([{ type, mode: '04', link: 'text.pdf' }], { isbn: anIsbn() });
    expect(assets).toMatchObject([{ kind }]);
  });
});

/** As small as one can be. */
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000058 00000 n \n0000000115 00000 n \ntrailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n184\n%%EOF\n',
);

describe('the language', () => {
  test.each([
    { name: 'of a text is that of its product', link: 'copy.txt', codes: ['fre'], language: 'fr' },
    { name: 'of a text in one of two languages is not stated', link: 'copy.txt', codes: ['fre', 'eng'] },
    { name: 'of a picture is not stated', link: 'cover.jpg', codes: ['fre'] },
    { name: 'of a text in no known language is not stated', link: 'copy.txt', codes: ['??'] },
    { name: 'of a text of a product that states none is not stated', link: 'copy.txt', codes: [] },
  ])('$name', async ({ link, codes, language }) => {
    await writeFile(feed('copy.txt'), 'Forty barrels of salt.');
    await picture('cover.jpg');
    const { assets } = await take([{ type: '31', mode: '04', link }], {
      isbn: anIsbn(),
      described: languages(...codes),
    });
    expect(assets).toHaveLength(1);
    expect(assets[0].language).toBe(language);
  });
});

describe('a date is read so that it narrows, wherever the market is', () => {
  test.each([
    { name: 'a day', version: date('27', '20270304'), opens: '2027-03-04T12:00:00.000Z' },
    {
      name: 'a month, which may mean its last day',
      version: date('14', '202703', '01'),
      opens: '2027-04-01T12:00:00.000Z',
    },
    { name: 'an instant', version: date('14', '20270304T1830Z', '13'), opens: '2027-03-04T18:30:00.000Z' },
    {
      name: 'an instant of another zone',
      version: date('14', '20270304T1830-0800', '13'),
      opens: '2027-03-05T02:30:00.000Z',
    },
    { name: 'a local time', version: date('14', '20270304T1830', '13'), opens: '2027-03-05T06:30:00.000Z' },
    {
      name: 'the later of two',
      version: date('14', '20270304') + date('27', '20270401'),
      opens: '2027-04-01T12:00:00.000Z',
    },
    { name: 'the last day', version: date('28', '20270304'), closes: '2027-03-04T10:00:00.000Z' },
    {
      name: 'the earlier of two',
      version: date('15', '20270304') + date('28', '20270101'),
      closes: '2027-01-01T10:00:00.000Z',
    },
    {
      name: 'a period',
      version: date('24', '2027030420270331', '06'),
      opens: '2027-03-04T12:00:00.000Z',
      closes: '2027-03-31T10:00:00.000Z',
    },
    { name: 'a day that tells when it was changed last', version: date('17', '20200101') },
  ])('$name', async ({ version, opens, closes }) => {
    await picture('cover.jpg');
    const { assets } = await take([{ version }], { isbn: anIsbn() });
    expect(assets).toHaveLength(1);
    expect(assets[0].embargo?.until).toBe(opens);
    expect(assets[0].expiresAt).toBe(closes);
  });
});

describe('what cannot become an asset is listed, with the reason, and keeps nothing else back', () => {
  const NAMED = '9780552174459';
  beforeEach(async () => {
    await picture('cover.jpg');
    await writeFile(feed('liar.jpg'), 'This is no picture.');
    const whole = await picture('whole.jpg');
    await writeFile(feed('half.jpg'), whole.subarray(0, whole.length / 2));
    await writeFile(feed('virus.txt'), EICAR);
    await writeFile(feed('program.exe'), 'MZ');
    await writeFile(feed('cover..jpg'), await picture('other.jpg', '#271'));
    await writeFile(feed('empty.jpg'), '');
    await mkdir(feed('folder.jpg'));
    await writeFile(join(folder, 'secret.jpg'), await picture('secret-too.jpg', '#722'));
    await symlink(join(folder, 'secret.jpg'), feed('leak.jpg'));
    await symlink(folder, feed('up'));
  });

  test.each([
    { said: { link: 'missing.jpg' }, reason: /no such file/ },
    { said: { link: 'http://covers.example/cover.jpg' }, reason: /nothing is fetched/ },
    { said: { link: 'file:///etc/passwd' }, reason: /nothing is fetched/ },
    { said: { link: '//covers.example/cover.jpg' }, reason: /nothing is fetched/ },
    { said: { link: '../secret.jpg' }, reason: /leads out/ },
    { said: { link: 'covers/../../secret.jpg' }, reason: /leads out/ },
    // Not even where it would come back in.
    { said: { link: 'covers/../cover.jpg' }, reason: /leads out/ },
    { said: { link: '..\\secret.jpg' }, reason: /leads out/ },
    { said: { link: '/etc/passwd.txt' }, reason: /leads out/ },
    { said: { link: '\\etc\\passwd.txt' }, reason: /leads out/ },
    { said: { link: 'C:\\covers\\cover.jpg' }, reason: /nothing is fetched/ },
    { said: { link: 'leak.jpg' }, reason: /leads out/ },
    { said: { link: 'up/secret.jpg' }, reason: /leads out/ },
    { said: { link: 'folder.jpg' }, reason: /no file with something in it/ },
    { said: { link: 'empty.jpg' }, reason: /no file with something in it/ },
    { said: { link: 'program.exe' }, reason: /type of file/ },
    { said: { link: 'liar.jpg' }, reason: /called image\/jpeg/ },
    { said: { link: 'half.jpg' }, reason: /damaged|not whole/ },
    { said: { link: 'virus.txt' }, reason: /EICAR/ },
    { said: { link: 'cover..jpg' }, reason: /name of a file/ },
    { said: { more: audience('everybody') }, reason: /audience/ },
    { said: { more: feature('01', 'x'.repeat(1_001)) }, reason: /credit/ },
    { said: { more: '<Territory><RegionsIncluded>XQ-1</RegionsIncluded></Territory>' }, reason: /territory/ },
    { said: { version: date('14', '20271399') }, reason: /dates cannot be read/ },
    { said: { link: `${'a/'.repeat(600)}${'😀'.repeat(300)}.jpg` }, reason: /no such file/ },
  ])('$said', async ({ said, reason }) => {
    const isbn = anIsbn();
    const inside = (one: Said) => `<CollateralDetail>${resource(one)}</CollateralDetail>`;
    const { assets, counts, unmatched } = await takeMessage(
      message(
        product(inside(said), { isbn }),
        product(inside({ link: 'other.jpg' }), { isbn: NAMED, reference: 'r2' }),
      ),
      isbn,
    );
    expect(assets).toEqual([]);
    expect(unmatched).toHaveLength(1);
    expect(unmatched[0]).toMatchObject({
      reason: expect.stringMatching(reason),
      source: `feed.xml: ${isbn}`,
    });
    expect(counts.unmatched).toBe(1);
    expect(counts.added + counts.changed + counts.unchanged, 'the other product’s').toBe(1);
  });

  test('a file that is no picture any more does not take the place of the one that was', async () => {
    const isbn = anIsbn();
    const first = await take([{ link: 'whole.jpg' }], { isbn });
    await writeFile(feed('whole.jpg'), 'This is no picture.');
    const then = await take([{ link: 'whole.jpg' }], { isbn });
    expect(then.unmatched).toHaveLength(1);
    expect(then.assets).toEqual(first.assets);
  });
});
