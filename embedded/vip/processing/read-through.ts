import { createHash } from 'node:crypto';
import { type ByteSource, chunksOf } from './byte-source.js';
import { searchTestVirus } from './test-virus.js';

/** What is only known when every byte was seen. */
export interface WholeFile {
  /** In hex: some recipients ask for it (ONIX List 162, 06). */
  readonly md5: string;
  readonly hasTestVirus: boolean;
  /** No byte in it is one that texts, of whichever encoding, do not have. */
  readonly isText: boolean;
}

export async function readThrough(source: ByteSource): Promise<WholeFile> {
  const md5 = createHash('md5');
  const virus = searchTestVirus();
  const isWide = isUtf16(await source.read(0, 2));
  let hasTestVirus = false;
  let isText = source.size > 0;
  for await (const chunk of chunksOf(source)) {
    md5.update(chunk);
    hasTestVirus = virus.add(chunk);
    isText &&= isWide || !hasControls(chunk);
  }
  return { md5: md5.digest('hex'), hasTestVirus, isText };
}

/** A byte order mark; without one, wide characters are not told from binary data. */
function isUtf16(head: Buffer): boolean {
  return head.length === 2 && [0xfeff, 0xfffe].includes(head.readUInt16BE(0));
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const FORM_FEED = 0x0c;
const RETURN = 0x0d;

function hasControls(chunk: Buffer): boolean {
  return chunk.some(
    (byte) => byte < 0x20 && byte !== TAB && byte !== LINE_FEED && byte !== RETURN && byte !== FORM_FEED,
  );
}
