/** What an EPUB says of itself, in its package document (EPUB 3.3, 5). */
import { SaxesParser } from 'saxes';
import type { ByteSource } from './byte-source.js';
import { readZipDirectory, unpackWhole, ZipFault } from './zip.js';

export interface EpubFacts {
  readonly epubVersion: string;
  readonly fixedLayout: boolean;
}

const DOCUMENT_LIMIT_BYTES = 16 * 1024 * 1024;

/** It throws ZipFault where the file has no package document that can be read. */
export async function readEpub(source: ByteSource): Promise<EpubFacts> {
  const container = await readElements(source, 'META-INF/container.xml');
  const path = container.find(({ name }) => name === 'rootfile')?.attributes['full-path'];
  if (path === undefined) throw new ZipFault('It names no package document.');
  const elements = await readElements(source, path);
  const epubVersion = elements.find(({ name }) => name === 'package')?.attributes.version;
  if (epubVersion === undefined) throw new ZipFault('Its package document tells no version.');
  return { epubVersion, fixedLayout: elements.some(isFixedLayout) };
}

interface Element {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Of EPUB 3; of EPUB 2 as some shops defined it. */
function isFixedLayout({ name, attributes, text }: Element): boolean {
  if (name !== 'meta') return false;
  if (attributes.property === 'rendition:layout') return text.trim() === 'pre-paginated';
  return attributes.name === 'fixed-layout' && attributes.content === 'true';
}

async function readElements(source: ByteSource, path: string): Promise<Element[]> {
  const directory = await readZipDirectory(source);
  const member = directory?.members.find(({ name }) => name === path);
  if (member === undefined) throw new ZipFault(`It has no ${path}.`);
  const text = (await unpackWhole(source, member, DOCUMENT_LIMIT_BYTES)).toString('utf8');
  try {
    return parse(text);
  } catch (error) {
    throw new ZipFault(`Its ${path} is no XML.`, { cause: error });
  }
}

function parse(xml: string): Element[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name: name.replace(/^.*:/, ''), attributes, text: '' });
  });
  parser.on('text', (text) => {
    const last = elements.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.write(xml).close();
  return elements;
}
