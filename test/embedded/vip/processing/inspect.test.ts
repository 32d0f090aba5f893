import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectFile } from '../../../../embedded/vip/processing/inspect.js';
import { EICAR, epub, m4a, mp3, noise, packedPdf, pdf, picture, pngBomb, wav, zip } from './made-files.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colophon-inspect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Declared {
  readonly mediaType: string;
  readonly fileName?: string;
  readonly byteSize?: number;
}

async function inspect(bytes: Buffer | string, { mediaType, fileName = 'file', byteSize }: Declared) {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  const inspection = await inspectFile(
    path,
    { mediaType, fileName, byteSize: byteSize ?? Buffer.from(bytes).length },
    { imagePixelLimit: 1_000_000 },
  );
  const codes = inspection.checks.flatMap(({ findings }) => findings.map(({ code }) => code));
  return { ...inspection, codes };
}

describe('a file that is what it says is ready, and tells', () => {
  test.each(['gif', 'jpeg', 'png', 'tiff', 'webp'] as const)(
    'a %s its pixels and colours',
    async (format) => {
      const found = await inspect(await picture(format), { mediaType: `image/${format}` });
      expect(found.outcome).toBe('READY');
      expect(found.technical).toMatchObject({ widthPx: 60, heightPx: 90, colourSpace: 'RGB' });
    },
  );

  test('a JPEG its resolution, and a turned one its sides as they are seen', async () => {
    expect((await inspect(await picture('jpeg'), { mediaType: 'image/jpeg' })).technical.dpi).toBe(300);
    const { default: sharp } = await import('sharp');
    const turned = await sharp(await picture('jpeg'))
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { technical } = await inspect(turned, { mediaType: 'image/jpeg' });
    expect([technical.widthPx, technical.heightPx]).toEqual([90, 60]);
  });

  test.each([
    ['a table', pdf(7)],
    ['streams', packedPdf(7)],
  ])('a PDF with %s its pages', async (_name, bytes) => {
    const found = await inspect(bytes, { mediaType: 'application/pdf', fileName: 'inside.pdf' });
    expect([found.outcome, found.technical]).toEqual(['READY', { pageCount: 7 }]);
  });

  test.each([
    [
      { version: '3.0', layout: 'pre-paginated' },
      { epubVersion: '3.0', fixedLayout: true },
    ],
    [{ version: '2.0' }, { epubVersion: '2.0', fixedLayout: false }],
  ])('an EPUB %j its version and layout', async (options, technical) => {
    const found = await inspect(epub(options), { mediaType: 'application/epub+zip', fileName: 'book.epub' });
    expect([found.outcome, found.technical]).toEqual(['READY', technical]);
  });

  test.each([
    ['audio/wav', wav(3), 3],
    ['audio/mpeg', mp3(100), 2.612],
    ['audio/mp4', m4a(61), 61],
  ])('%s its duration', async (mediaType, bytes, durationSec) => {
    const found = await inspect(bytes, { mediaType });
    expect([found.outcome, found.technical]).toEqual(['READY', { durationSec }]);
  });

  test('an archive of tracks their number', async () => {
    const tracks = ['one.mp3', 'two.mp3', 'cover.jpg'].map((name) => ({ name, bytes: name }));
    const found = await inspect(zip(tracks), { mediaType: 'application/zip' });
    expect([found.outcome, found.technical]).toEqual(['READY', { trackCount: 2 }]);
  });

  test.each([
    ['text/plain', 'A harbour at dusk.\r\nÀ bientôt.\t'],
    ['text/plain', Buffer.from('caf\xe9 in latin1', 'latin1')],
    ['text/html', '<p>A <em>harbour</em> at dusk.</p>'],
    ['text/html', '<!doctype html><html><body>Dusk</body></html>'],
    ['text/csv', 'isbn,name\n978,"x"\n'],
    ['application/json', '{"a": [1]}'],
    ['application/xml', '<?xml version="1.0"?><ONIXMessage/>'],
    ['application/onix+xml', '<ONIXMessage release="3.0"/>'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['application/x-indesign', Buffer.from([6, 6, 237, 245, 0, 1])],
  ])('%s nothing', async (mediaType, bytes) => {
    const found = await inspect(bytes, { mediaType });
    expect([found.outcome, found.technical]).toEqual(['READY', {}]);
  });

  test('a file of no stated type what it is', async () => {
    const found = await inspect(await picture('png'), { mediaType: 'application/octet-stream' });
    expect([found.outcome, found.mediaType]).toEqual(['READY', 'image/png']);
  });
});

describe('the EICAR test file is found', () => {
  test.each([
    ['by itself', async () => EICAR, 'text/plain'],
    [
      'behind other text',
      async () => Buffer.concat([Buffer.from('x'.repeat(1_048_570)), EICAR]),
      'text/plain',
    ],
    ['within a picture', async () => Buffer.concat([await picture('jpeg'), EICAR]), 'image/jpeg'],
    ['in a member', async () => zip([{ name: 'a.txt', bytes: EICAR }]), 'application/zip'],
    ['in an EPUB', async () => epub({ more: [{ name: 'x.com', bytes: EICAR }] }), 'application/epub+zip'],
    [
      'in a ZIP within a ZIP',
      async () => zip([{ name: 'a.zip', bytes: zip([{ name: 'b.txt', bytes: EICAR }]) }]),
      'application/zip',
    ],
  ])('%s', async (_where, make, mediaType) => {
    const found = await inspect(await make(), { mediaType });
    expect(found.outcome).toBe('QUARANTINED');
    expect(found.codes).toContain('malware');
  });
});

describe('a file that is not what it says is quarantined', () => {
  test.each([
    ['text as a JPEG', 'A harbour.', 'image/jpeg', 'file'],
    ['a page as text', '<!DOCTYPE html><script>alert(1)</script>', 'text/plain', 'file'],
    ['a page as a PDF', '<html></html>', 'application/pdf', 'file'],
    ['a PDF as text', pdf(1), 'text/plain', 'file'],
    ['a ZIP as an EPUB', zip([{ name: 'a', bytes: 'a' }]), 'application/epub+zip', 'file'],
    ['a WAV as an MP3', wav(1), 'audio/mpeg', 'file'],
    ['an MP3 as a WAV', mp3(9), 'audio/wav', 'file'],
    [
      'a program as anything',
      Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'),
      'application/octet-stream',
      'file',
    ],
    ['a program as a picture', Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'), 'image/png', 'file'],
    ['text as JSON', 'not json', 'application/json', 'file'],
    ['XML as JSON', '<a/>', 'application/json', 'file'],
    ['nothing at all as text', '', 'text/plain', 'file'],
  ])('%s', async (_what, bytes, mediaType, fileName) => {
    const found = await inspect(bytes, { mediaType, fileName });
    expect([found.outcome, found.codes]).toEqual(['QUARANTINED', ['type_mismatch']]);
  });

  test.each([
    ['cover.pdf', 'image/jpeg'],
    ['cover.jpg.exe', 'image/jpeg'],
    ['cover.HTML', 'image/jpeg'],
  ])('by its name %s', async (fileName, mediaType) => {
    const found = await inspect(await picture('jpeg'), { mediaType, fileName });
    expect([found.outcome, found.codes]).toEqual(['QUARANTINED', ['name_mismatch']]);
  });

  test('by its length', async () => {
    const found = await inspect('Three.', { mediaType: 'text/plain', byteSize: 5 });
    expect([found.outcome, found.codes]).toEqual(['QUARANTINED', ['size_mismatch']]);
  });
});

describe('a file that is two at once is quarantined', () => {
  const archive = zip([{ name: 'run.sh', bytes: 'echo' }]);
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  test.each([
    ['a JPEG with a ZIP', async () => Buffer.concat([await picture('jpeg'), archive]), 'image/jpeg'],
    ['a GIF with a ZIP', async () => Buffer.concat([await picture('gif'), archive]), 'image/gif'],
    ['a PNG with a ZIP', async () => Buffer.concat([await picture('png'), archive]), 'image/png'],
    ['a WebP with a ZIP', async () => Buffer.concat([await picture('webp'), archive]), 'image/webp'],
    ['a TIFF with a ZIP', async () => Buffer.concat([await picture('tiff'), archive]), 'image/tiff'],
    ['an MP3 with a ZIP', async () => Buffer.concat([mp3(9), archive]), 'audio/mpeg'],
    ['a PDF with a ZIP', async () => Buffer.concat([pdf(1), archive]), 'application/pdf'],
    ['a JPEG with a PDF', async () => Buffer.concat([await picture('jpeg'), pdf(1)]), 'image/jpeg'],
    ['a GIF with a PDF', async () => Buffer.concat([await picture('gif'), pdf(1)]), 'image/gif'],
    ['a JPEG with a page', async () => Buffer.concat([await picture('jpeg'), page]), 'image/jpeg'],
    ['a GIF with a page', async () => Buffer.concat([await picture('gif'), page]), 'image/gif'],
    ['a WAV with a page', async () => Buffer.concat([wav(1), page]), 'audio/wav'],
    ['a text with a PDF', async () => Buffer.concat([Buffer.from('Hello.\n'), pdf(1)]), 'text/plain'],
    ['a ZIP with something behind', async () => Buffer.concat([archive, page]), 'application/zip'],
    [
      'a JPEG with a page in its comment',
      async () => {
        const bytes = await picture('jpeg');
        const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, page.length + 2]), page]);
        return Buffer.concat([bytes.subarray(0, 2), comment, bytes.subarray(2)]);
      },
      'image/jpeg',
    ],
    [
      'a PDF behind a comment of a GIF',
      async () => {
        const bytes = await picture('gif');
        const comment = Buffer.concat([
          Buffer.from([0x21, 0xfe, 9]),
          Buffer.from('%PDF-1.4\n'),
          Buffer.from([0]),
        ]);
        return Buffer.concat([bytes.subarray(0, -1), comment, bytes.subarray(-1)]);
      },
      'image/gif',
    ],
  ])('%s', async (_what, make, mediaType) => {
    const found = await inspect(await make(), { mediaType });
    expect([found.outcome, new Set(found.codes)]).toEqual(['QUARANTINED', new Set(['polyglot'])]);
  });

  describe.each(['gif', 'jpeg', 'png', 'webp'] as const)('a large %s', (format) => {
    const mediaType = `image/${format}`;

    test.each([
      ['a page', page],
      ['a PDF', pdf(1)],
      ['a ZIP whose end is cut off', archive.subarray(0, 30)],
    ])('with %s behind its end', async (_what, behind) => {
      const found = await inspect(Buffer.concat([await noise(format), Buffer.alloc(3), behind]), {
        mediaType,
      });
      expect([found.outcome, found.codes]).toEqual(['QUARANTINED', ['polyglot']]);
    });

    test('by itself is not, nor with padding', async () => {
      const bytes = await noise(format);
      expect(bytes.length).toBeGreaterThan(128 * 1024);
      expect((await inspect(bytes, { mediaType })).outcome).toBe('READY');
      const padded = Buffer.concat([bytes, Buffer.alloc(2000)]);
      expect((await inspect(padded, { mediaType })).outcome).toBe('READY');
    });
  });

  test('and a JPEG with padding behind its end is not', async () => {
    const padded = Buffer.concat([await picture('jpeg'), Buffer.alloc(2000)]);
    expect((await inspect(padded, { mediaType: 'image/jpeg' })).outcome).toBe('READY');
  });
});

describe('a file that would become far larger is quarantined', () => {
  test('a picture by what its header says', async () => {
    const found = await inspect(pngBomb(50_000, 50_000), { mediaType: 'image/png' });
    expect([found.outcome, found.codes]).toEqual(['QUARANTINED', ['image_bomb']]);
  });

  test('an archive by what it says', async () => {
    const bomb = zip([{ name: 'a', bytes: Buffer.alloc(200_000_000) }]);
    const found = await inspect(bomb, { mediaType: 'application/zip' });
    expect([found.outcome, found.codes]).toEqual(['QUARANTINED', ['zip_bomb']]);
  });

  test('an archive by what comes out, whatever it says', async () => {
    const bomb = zip([{ name: 'a', bytes: Buffer.alloc(5_000_000), toldSize: 10 }]);
    const found = await inspect(bomb, { mediaType: 'application/zip' });
    expect([found.outcome, found.codes]).toEqual(['QUARANTINED', ['zip_bomb']]);
  });
});

describe('an archive is quarantined', () => {
  test('whose members share their bytes', async () => {
    const members = [
      { name: 'a', bytes: 'the same', toldOffset: 0 },
      { name: 'b', bytes: 'the same', toldOffset: 0 },
    ];
    const found = await inspect(zip(members), { mediaType: 'application/zip' });
    expect([found.outcome, found.codes]).toEqual(['QUARANTINED', ['zip_bomb']]);
  });

  test('with a member that cannot be looked into', async () => {
    const found = await inspect(zip([{ name: 'a', bytes: 'secret', isEncrypted: true }]), {
      mediaType: 'application/zip',
    });
    expect([found.outcome, found.codes]).toEqual(['QUARANTINED', ['zip_closed']]);
  });

  test('with archives within archives too deep to look into', async () => {
    let bytes = zip([{ name: 'a', bytes: 'x' }]);
    for (let depth = 0; depth < 4; depth += 1) bytes = zip([{ name: 'a.zip', bytes }]);
    const found = await inspect(bytes, { mediaType: 'application/zip' });
    expect([found.outcome, found.codes]).toEqual(['QUARANTINED', ['zip_closed']]);
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'a\\..\\b', 'C:/x'])(
    'with a member named %s',
    async (name) => {
      const found = await inspect(zip([{ name, bytes: 'x' }]), { mediaType: 'application/zip' });
      expect([found.outcome, found.codes]).toEqual(['QUARANTINED', ['zip_path']]);
    },
  );
});

describe('a file that is not whole has failed', () => {
  test.each([
    ['a JPEG', async () => (await picture('jpeg', 500, 500)).subarray(0, 900), 'image/jpeg'],
    ['a PNG', async () => (await picture('png', 500, 500)).subarray(0, 200), 'image/png'],
    ['an EPUB', async () => epub().subarray(0, 400), 'application/epub+zip'],
    [
      'an EPUB without a package',
      async () => zip([{ name: 'mimetype', bytes: 'application/epub+zip', isStored: true }]),
      'application/epub+zip',
    ],
  ])('%s', async (_what, make, mediaType) => {
    expect((await inspect(await make(), { mediaType })).outcome).toBe('FAILED');
  });
});
