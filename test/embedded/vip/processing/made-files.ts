/** Files that are made for a test: whole ones of each kind, by their formats' own rules. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** In two parts, so that no scanner takes this file for the EICAR test file. */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

export function picture(
  format: 'gif' | 'jpeg' | 'png' | 'tiff' | 'webp',
  width = 60,
  height = 90,
): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#357' } })
    .withMetadata({ density: 300 })
    .toFormat(format)
    .toBuffer();
}

/** One that is large also when it is packed, so that its end is far from its beginning. */
export function noise(format: 'gif' | 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  return sharp({
    create: {
      width: 500,
      height: 500,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 80 },
    },
  })
    .toFormat(format, format === 'jpeg' ? { quality: 100, progressive: true } : {})
    .toBuffer();
}

export interface Member {
  readonly name: string;
  readonly bytes: Buffer | string;
  readonly isStored?: boolean;
  /** What the directory says instead of the truth. */
  readonly toldSize?: number;
  readonly isEncrypted?: boolean;
  /** Where the directory says that it is, instead of the truth. */
  readonly toldOffset?: number;
}

export function zip(members: readonly Member[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, isStored = false, isEncrypted = false, toldSize, toldOffset } of members) {
    const plain = Buffer.from(bytes);
    const packed = isStored ? plain : deflateRawSync(plain);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(isEncrypted ? 0x801 : 0x800, 2);
    shared.writeUInt16LE(isStored ? 0 : 8, 4);
    shared.writeUInt32LE(crc32(plain), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(toldSize ?? plain.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    parts.push(Buffer.from('PK\x03\x04'), shared, Buffer.from(name), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(toldOffset ?? offset, 10);
    entries.push(Buffer.from('PK\x01\x02\x14\x00'), shared, rest, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, directory, end, Buffer.from(comment, 'latin1')]);
}

export function epub(options: { layout?: string; version?: string; more?: readonly Member[] } = {}): Buffer {
  const { version = '3.0', layout, more = [] } = options;
  const meta = layout === undefined ? '' : `<meta property="rendition:layout">${layout}</meta>`;
  return zip([
    { name: 'mimetype', bytes: 'application/epub+zip', isStored: true },
    {
      name: 'META-INF/container.xml',
      bytes:
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
        '<rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    },
    {
      name: 'book/package.opf',
      bytes: `<opf:package xmlns:opf="http://www.idpf.org/2007/opf" version="${version}"><metadata>${meta}</metadata></opf:package>`,
    },
    {
      name: 'book/one.xhtml',
      bytes: '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>One.</p></body></html>',
    },
    ...more,
  ]);
}

/** With a table, as PDF 1.4 has it. */
export function pdf(pageCount: number): Buffer {
  const kids = Array.from({ length: pageCount }, (_, at) => `${at + 3} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pageCount} >>`,
    ...Array.from({ length: pageCount }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] >>'),
  ];
  let text = '%PDF-1.4\n';
  const lines = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** With its objects in a stream and a cross-reference stream with a predictor, as PDF 1.5 has it. */
export function packedPdf(pageCount: number): Buffer {
  const [catalogue, pages] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [] /Count ${pageCount} >>`,
  ];
  const pairs = `1 0 2 ${catalogue.length + 1} `;
  const inner = deflateSync(`${pairs}${catalogue} ${pages}`);
  const parts = [
    Buffer.from('%PDF-1.5\n'),
    Buffer.from(
      `3 0 obj\n<< /Type /ObjStm /N 2 /First ${pairs.length} /Filter /FlateDecode /Length ${inner.length} >>\nstream\n`,
    ),
    inner,
    Buffer.from('\nendstream\nendobj\n'),
  ];
  const start = Buffer.concat(parts).length;
  const rows = [
    [0, 0, 0, 0],
    [2, 0, 3, 0],
    [2, 0, 3, 1],
    [1, 0, 9, 0],
    [1, start >> 8, start & 255, 0],
  ];
  const up = rows.map((row, at) => [
    2,
    ...row.map((value, column) => (value - (rows[at - 1]?.[column] ?? 0) + 256) % 256),
  ]);
  const table = deflateSync(Buffer.from(up.flat()));
  const dictionary =
    '<< /Type /XRef /Size 5 /Root 1 0 R /W [1 2 1] /Filter /FlateDecode ' +
    `/DecodeParms << /Predictor 12 /Columns 4 >> /Length ${table.length} >>`;
  return Buffer.concat([
    ...parts,
    Buffer.from(`4 0 obj\n${dictionary}\nstream\n`),
    table,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${start}\n%%EOF\n`),
  ]);
}

/** Silence, 16 bits, one channel. */
export function wav(seconds: number, rate = 8_000): Buffer {
  const data = Buffer.alloc(seconds * rate * 2);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(rate, 24);
  head.writeUInt32LE(rate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

const MP3_FRAME_BYTES = 417;

/** Frames of 1,152 samples at 44,100 a second and 128 kbit/s, behind an ID3 tag. */
export function mp3(frames: number): Buffer {
  const frame = Buffer.alloc(MP3_FRAME_BYTES);
  frame.writeUInt32BE(0xfffb9064, 0);
  const tag = Buffer.from('ID3\x04\x00\x00\x00\x00\x00\x14TIT2'.padEnd(30, '\0'), 'latin1');
  return Buffer.concat([tag, ...Array.from({ length: frames }, () => frame)]);
}

/** With a movie header of so many seconds. */
export function m4a(seconds: number): Buffer {
  const header = Buffer.alloc(108);
  header.writeUInt32BE(108, 0);
  header.write('mvhd', 4);
  header.writeUInt32BE(1_000, 20);
  header.writeUInt32BE(seconds * 1_000, 24);
  const movie = Buffer.alloc(8);
  movie.writeUInt32BE(116, 0);
  movie.write('moov', 4);
  const type = Buffer.from('\0\0\0\x14ftypM4A \0\0\0\0isom', 'latin1');
  return Buffer.concat([type, movie, header]);
}

/** A picture whose header tells of more pixels than it holds. */
export function pngBomb(width: number, height: number): Buffer {
  const chunk = (name: string, bytes: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), bytes]);
    const numbers = Buffer.alloc(8);
    numbers.writeUInt32BE(bytes.length, 0);
    numbers.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
