/**
 * Reads an ONIX for Books message of release 2.1, 3.0 or 3.1, product by product, in memory that does not grow with it.
 *
 * Nothing in a message ends the reading but the end of what can be understood. What is wrong is told of, by line.
 */

import type { OnixHeader, OnixProduct } from './model/product.js';
import { detectOtherFormat } from './other-formats.js';
import { NO_HEADER, readHeader, readRelease } from './read/header.js';
import { readProduct } from './read/product.js';
import { DecodingError, decodeXml } from './xml/decode.js';
import { textOf } from './xml/element.js';
import { createMessageParser, type MessageParser } from './xml/message-parser.js';
import type { MessagePart } from './xml/message-parts.js';
import type { Problem } from './xml/problem.js';

export type MessageEvent =
  | { readonly kind: 'header'; readonly header: OnixHeader }
  | {
      readonly kind: 'product';
      /** Its place among the products of the message, from 1, the unreadable ones counted. */
      readonly record: number;
      readonly line: number;
      /** Of the text in it, in characters: about what it takes to keep it. */
      readonly size: number;
      readonly product: OnixProduct;
      /** It was read all the same. */
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: 'unreadable';
      readonly record: number;
      readonly line: number;
      /** Null where not even that could be read. */
      readonly recordReference: string | null;
      readonly reason: Problem;
    }
  /** Something outside of any product. */
  | { readonly kind: 'note'; readonly problem: Problem }
  /** Nothing more can be understood: the products so far were complete. */
  | { readonly kind: 'stopped'; readonly line: number; readonly column: number; readonly message: string };

/** The events of a message, in its order. It fails only where the source does. */
export async function* readMessage(source: AsyncIterable<Uint8Array>): AsyncGenerator<MessageEvent> {
  const parser = createMessageParser();
  const translate = createTranslation(parser);
  let isFirst = true;
  try {
    for await (const decoded of decodeXml(source)) {
      if (isFirst) {
        const fault = detectOtherFormat(decoded.text);
        if (fault !== null) return yield { kind: 'stopped', line: 1, column: 1, message: fault };
      }
      isFirst = false;
      yield* translate(parser.write(decoded));
      if (parser.stopped() !== null) break;
    }
    yield* translate(parser.end());
  } catch (error) {
    if (!(error instanceof DecodingError)) throw error;
    return yield {
      kind: 'stopped',
      line: 1,
      column: 1,
      message: `The file cannot be read: ${error.message}.`,
    };
  }
  const stopped = parser.stopped();
  if (stopped !== null) yield { kind: 'stopped', ...stopped };
}

/** From parts of XML to products. */
function createTranslation({ frame }: MessageParser) {
  let header = NO_HEADER;
  let record = 0;
  const translate = (part: MessagePart): MessageEvent => {
    if (part.kind === 'note') return part;
    if (part.kind === 'header') {
      header = readHeader(part.element);
      return { kind: 'header', header };
    }
    record += 1;
    const { element } = part;
    const { line } = element;
    if (part.kind === 'lost') {
      const recordReference = textOf(element, 'RecordReference');
      return { kind: 'unreadable', record, line, recordReference, reason: part.reason };
    }
    const { product, problems } = readProduct(element, readRelease(frame.release), header);
    return {
      kind: 'product',
      record,
      line,
      size: part.size,
      product,
      problems: [...part.problems, ...problems],
    };
  };
  return function* (parts: readonly MessagePart[]) {
    for (const part of parts) yield translate(part);
  };
}
