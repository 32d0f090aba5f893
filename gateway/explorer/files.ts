/**
 * The files of the explorer: GraphiQL as a package ships it, with its editor's workers and fonts in it, 9 MB in all.
 * They are read at the first visit, compressed once, and named by their content, so that a browser loads them once.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { START_SCRIPT } from './start-script.js';

export interface ExplorerFile {
  readonly contentType: string;
  readonly plain: Buffer;
  readonly gzipped: Buffer;
}

export interface ExplorerFiles {
  /** What a page calls them, such as graphiql, to their paths. */
  readonly paths: Readonly<Record<FileName, string>>;
  /** By the last part of the path. */
  readonly byName: ReadonlyMap<string, ExplorerFile>;
}

export type FileName = 'style' | 'graphiql' | 'editorWorker' | 'jsonWorker' | 'graphqlWorker' | 'start';

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

const compress = promisify(gzip);

/** Reads and compresses them at the first call only. */
export function createFileLoader(): () => Promise<ExplorerFiles> {
  let loading: Promise<ExplorerFiles> | undefined;
  return () => (loading ??= loadFiles());
}

async function loadFiles(): Promise<ExplorerFiles> {
  const graphiql = await import('@graphql-yoga/render-graphiql/graphiql');
  const byName = new Map<string, ExplorerFile>();
  const add = async (name: string, contentType: string, text: string): Promise<string> => {
    const plain = Buffer.from(text);
    const hash = createHash('sha256').update(plain).digest('hex').slice(0, 16);
    const fileName = `${name}-${hash}.${contentType === STYLE ? 'css' : 'js'}`;
    byName.set(fileName, { contentType, plain, gzipped: await compress(plain) });
    return `explorer/${fileName}`;
  };
  const [style, main, editorWorker, jsonWorker, graphqlWorker, start] = await Promise.all([
    add('graphiql', STYLE, graphiql.css),
    add('graphiql', SCRIPT, graphiql.js),
    add('editor-worker', SCRIPT, graphiql.editorWorkerService),
    add('json-worker', SCRIPT, graphiql.jsonWorker),
    add('graphql-worker', SCRIPT, graphiql.graphqlWorker),
    add('start', SCRIPT, START_SCRIPT),
  ]);
  return { paths: { style, graphiql: main, editorWorker, jsonWorker, graphqlWorker, start }, byName };
}
