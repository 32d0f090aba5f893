/** A ZIP archive as an EPUB wants it: in the order given, the same input giving the same bytes. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
  /** As it is: the first entry of an EPUB has to be. */
  readonly isStored?: boolean;
}

/** 1 January 1980, which is as early as the format knows. */
const DATE = 0x0021;
const UTF8_NAMES = 0x0800;

export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, isStored = false } of entries) {
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const path = Buffer.from(name);
    const shared = sharedFields({
      crc: crc32(bytes),
      packed: packed.length,
      size: bytes.length,
      path: path.length,
      isStored,
    });
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, path, packed]);
    directory.push(centralEntry(shared, path, offset));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** What the local header and the directory say alike, from the version that is needed to the length of the extra field. */
function sharedFields(facts: {
  crc: number;
  packed: number;
  size: number;
  path: number;
  isStored: boolean;
}): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(facts.isStored ? 0 : 8, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(facts.crc, 10);
  fields.writeUInt32LE(facts.packed, 14);
  fields.writeUInt32LE(facts.size, 18);
  fields.writeUInt16LE(facts.path, 22);
  return fields;
}

function centralEntry(shared: Buffer, path: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, rest, path]);
}
