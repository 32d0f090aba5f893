/**
 * The XML parser, given text in whatever pieces it comes: it keeps its place, and what it makes of the text goes to a
 * collector of parts.
 *
 * No entity that a message declares is ever expanded, and nothing outside of the message is ever fetched.
 */
import { SaxesParser } from 'saxes';
import { HTML_ENTITIES } from './html-entities.js';
import type { PartCollector } from './message-parts.js';
import { createOverlongWatch } from './overlong.js';
import type { Problem } from './problem.js';
import { xmlErrorOf } from './xml-errors.js';

export interface XmlFeed {
  write(text: string): void;
  /** No more is to come. */
  end(): void;
  /** From 1. */
  line(): number;
  /** Where and why nothing more can be understood; null while something can. */
  stopped(): Stop | null;
}

export type Stop = Problem & { readonly column: number };

const XML_ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function createXmlFeed(parts: PartCollector): XmlFeed {
  const parser = new SaxesParser({ xmlns: false });
  const overlong = createOverlongWatch();
  let stop: Stop | null = null;
  /** How much was written, and up to where it has become part of something. */
  let written = 0;
  let settled = 0;
  /** Half of a line end or of a character, which the parser would carry over and lose its place by. */
  let held = '';
  /** How the text ends that is too long to be shown to the parser; null while there is none. */
  let skippingTo: string | null = null;
  /** Where the file ends: the parser forgets it when it is closed. */
  let lastLine: number | null = null;

  const here = (message: string): Problem => ({ line: lastLine ?? parser.line, message });
  const stopHere = (message: string) => {
    stop ??= { ...here(message), column: parser.column };
  };
  collectParts(parser, parts, {
    here,
    settle() {
      settled = parser.position;
    },
  });
  parser.on('error', (error) => {
    const { kind, message } = xmlErrorOf(error, lastLine !== null);
    if (kind === 'END') stopHere(message);
    else if (kind === 'BROKEN' && parts.isInside()) parts.lose(here(message));
    else parts.report(here(message));
  });

  const feed = (piece: string) => {
    if (piece === '' || stop !== null) return;
    parser.write(piece);
    written += piece.length;
    overlong.written(piece, written - settled);
    const terminator = overlong.terminator();
    if (terminator === null) return;
    parts.lose(here('a text in it is longer than 8,000,000 characters'));
    if (terminator === undefined) stopHere('There is a tag of more than 8,000,000 characters.');
    else skippingTo = terminator;
  };
  /** What is left once the text that is too long has ended; what of it may be the beginning of its end is held. */
  const skip = (text: string, terminator: string): string => {
    const at = text.indexOf(terminator);
    const end = at === -1 ? Math.max(0, text.length + 1 - terminator.length) : at;
    parser.line += text.slice(0, end).split('\n').length - 1;
    if (at === -1) {
      held = text.slice(end);
      return '';
    }
    skippingTo = null;
    overlong.reset();
    return text.slice(at);
  };

  return {
    write(text) {
      const all = held + text;
      const shown = skippingTo === null ? all : skip(all, skippingTo);
      if (skippingTo !== null || shown === '') return;
      held = /[\r\uD800-\uDBFF]$/.test(shown) ? shown.slice(-1) : '';
      feed(held === '' ? shown : shown.slice(0, -1));
    },
    end() {
      if (stop === null) {
        feed(held);
        lastLine = parser.line;
        parser.close();
      }
      parts.lose(here('the file ends inside it'));
      parts.finish();
    },
    line: () => parser.line,
    stopped: () => stop,
  };
}

interface Place {
  here(message: string): Problem;
  /** What was written so far has become part of something. */
  settle(): void;
}

/**
 * No more than seven handlers with the one for errors: with eight the parser becomes an object that the runtime looks up
 * every field of, and takes six times as long.
 */
function collectParts(parser: SaxesParser, parts: PartCollector, { here, settle }: Place): void {
  parser.on('opentag', (tag) => {
    settle();
    parts.open(tag, parser.line);
  });
  parser.on('closetag', (tag) => {
    settle();
    parts.close(tag);
  });
  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, (value) => {
      settle();
      parts.text(value);
    });
  }
  parser.on('comment', settle);
  parser.on('doctype', (doctype) => {
    settle();
    if (/onix\/2|onix-international/i.test(doctype)) parts.frame.release ||= '2.1';
    if (/<!ENTITY/.test(doctype))
      parts.report(here('The file declares entities of its own: they are never expanded.'));
  });
  parser.ENTITIES = knownEntities((name) =>
    parts.report(here(`The entity &${name}; is neither one of XML nor one of HTML: it stays as it stands.`)),
  );
}

/** The entities of XML and HTML; any other is told of, and stays as it stands. */
function knownEntities(tellOf: (name: string) => void): Record<string, string> {
  return new Proxy<Record<string, string>>(
    {},
    {
      get(_, entity) {
        const name = String(entity);
        const known = XML_ENTITIES[name] ?? HTML_ENTITIES[name];
        if (known === undefined) tellOf(name);
        return known ?? `&${name};`;
      },
    },
  );
}
