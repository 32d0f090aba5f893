/** Small messages for tests, and what is read of them. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OnixProduct } from '../../onix/model/product.js';
import { type MessageEvent, readMessage } from '../../onix/read-message.js';

/** Real files of publishers, which may not be given on with the code. Not everybody has them. */
export const SAMPLES = resolve(import.meta.dirname, '../../../shared/onix');
export const hasSamples = existsSync(SAMPLES);
if (!hasSamples) console.warn(`No sample files in ${SAMPLES}: the tests that read them are left out.`);

export const sample = (name: string): Buffer => readFileSync(resolve(SAMPLES, name));

/** A message of release 3.0 around products; its first product begins on line 2. */
export function message(...products: readonly string[]): string {
  return `<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference">\n${products.join('\n')}\n</ONIXMessage>\n`;
}

/** A product of 3.0 with the ISBN 9780007232833, on one line, with whatever else it has. */
export function product(
  inside: string,
  { reference = 'r1', isbn = '9780007232833', type = '03' } = {},
): string {
  return (
    `<Product><RecordReference>${reference}</RecordReference><NotificationType>${type}</NotificationType>` +
    `<ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>${isbn}</IDValue></ProductIdentifier>${inside}</Product>`
  );
}

/** The same of 2.1. */
export function message21(...products: readonly string[]): string {
  return `<ONIXMessage>\n${products.join('\n')}\n</ONIXMessage>\n`;
}

export async function eventsOf(
  message: string | Uint8Array,
  { chunkBytes = 64 * 1024 } = {},
): Promise<MessageEvent[]> {
  const bytes = typeof message === 'string' ? Buffer.from(message) : message;
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const events: MessageEvent[] = [];
  for await (const event of readMessage(chunks())) events.push(event);
  return events;
}

export async function productsOf(message: string | Uint8Array): Promise<OnixProduct[]> {
  return (await eventsOf(message)).flatMap((event) => (event.kind === 'product' ? [event.product] : []));
}

/** Everything that is told of the message, as line: sentence. */
export async function problemsOf(message: string | Uint8Array): Promise<string[]> {
  return (await eventsOf(message)).flatMap((event) => {
    if (event.kind === 'note') return [`${event.problem.line}: ${event.problem.message}`];
    if (event.kind === 'stopped') return [`${event.line}: ${event.message}`];
    if (event.kind === 'header') return [];
    if (event.kind === 'unreadable') return [`${event.reason.line}: ${event.reason.message}`];
    return event.problems.map(({ line, message: said }) => `${line}: ${said}`);
  });
}
