/**
 * Watches for a piece of XML that never ends: a text, a comment or an attribute of hundreds of megabytes would
 * otherwise be gathered in memory before anybody could refuse it.
 */

/** Longer than any text of any product, in characters. */
const LIMIT = 8_000_000;

/** As much as tells what it is, behind the white space that mostly stands before it. */
const HEAD_LENGTH = 200;

/** What is written to the parser, and what the parser has made of it. */
export interface OverlongWatch {
  /** Tells of what was written, with how much of it is not yet part of anything. */
  written(text: string, pending: number): void;
  /** How the piece that has become too long ends; null while none has, undefined where only the file's end can end it. */
  terminator(): string | null | undefined;
  reset(): void;
}

export function createOverlongWatch(): OverlongWatch {
  /** What is pending, with the one character before it: a text is told of when the < behind it has been read. */
  let head = '';
  let length = 0;
  return {
    written(text, pending) {
      if (pending < text.length) head = text.slice(text.length - pending - 1).slice(0, HEAD_LENGTH);
      else if (head.length < HEAD_LENGTH) head += text.slice(0, HEAD_LENGTH - head.length);
      length = pending;
    },
    terminator() {
      if (length <= LIMIT) return null;
      // What stands before a tag becomes a text only when the tag is whole.
      const tag = head.indexOf('<');
      if (tag === -1) return '<';
      if (head.startsWith('<![CDATA[', tag)) return ']]>';
      return head.startsWith('<!--', tag) ? '-->' : undefined;
    },
    reset() {
      head = '';
      length = 0;
    },
  };
}
