/** What bytes are, whatever anybody says about them. */
import { isMpegFrame } from './mpeg-audio.js';
import { EXECUTABLE, typeBySignature } from './signatures.js';

/** How many of the first bytes are looked at. */
export const HEAD_BYTES = 64 * 1024;

/** The media type; null for binary data that begins like nothing known here. */
export function sniff(head: Buffer, isText: boolean): string | null {
  const type = typeBySignature(head);
  if (type !== null) return type;
  if (isText) return textType(head.toString('utf8', 0, 4096));
  if (isMpegFrame(head, 0)) return 'audio/mpeg';
  // Two letters that also begin texts.
  return head.toString('latin1', 0, 2) === 'MZ' ? EXECUTABLE : null;
}

const HTML = /^<(!doctype html|html|head|body|script|iframe|style|title|table|div|h1|p|a|b|br|font)\b/i;

function textType(text: string): string {
  const start = text.replace(/^[\ufeff\s]*(<!--[\s\S]*?-->\s*)*/, '');
  const root = start.replace(/^<\?xml[\s\S]*?\?>\s*(<!--[\s\S]*?-->\s*)*/, '');
  if (HTML.test(root)) return 'text/html';
  if (root !== start || /^<[a-z!?]/i.test(root)) return 'application/xml';
  return isJson(start) ? 'application/json' : 'text/plain';
}

/** By its beginning: {"…, [1, [{ and the like. */
function isJson(start: string): boolean {
  return /^(\{\s*("|\})|\[\s*(["{[\]\d-]|true|false|null))/.test(start);
}
