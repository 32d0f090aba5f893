/**
 * Takes a case file apart while it comes in: the text of one case at a time, so that a file may be of any size, and one that
 * cannot be read costs nothing of the others. A plain list of cases and cases one after the other, a line each, are taken too.
 */

/** The text of a case, of the file's defaults, or a sentence about the file as a whole. */
export interface Piece {
  readonly kind: 'CASE' | 'DEFAULTS' | 'FAULT';
  readonly text: string;
}

/** The pieces in the order of the file, but for the defaults, which come before the cases that they hold for. */
export async function* splitCases(chunks: AsyncIterable<string>): AsyncGenerator<Piece> {
  const source = createSource(chunks);
  const first = await source.next();
  // Of a file that is something else each word would be told of.
  if (first !== '' && first !== '[' && first !== '{') return yield NO_CASES;
  for (;;) {
    const sign = await source.next();
    if (sign === '') return;
    if (sign === '[') yield* splitList(source);
    else if (sign === '{') yield* splitFile(source);
    else yield { kind: 'CASE', text: await source.value() };
  }
}

const NO_CASES: Piece = { kind: 'FAULT', text: 'it is no file of cases: it should begin with { or [' };
const CUT_OFF: Piece = { kind: 'FAULT', text: 'the file ends before its cases do' };

async function* splitList(source: Source): AsyncGenerator<Piece> {
  source.skip();
  for (;;) {
    const sign = await source.next();
    if (sign === '') return yield CUT_OFF;
    if (sign === ',' || sign === ']') source.skip();
    else yield { kind: 'CASE', text: await source.value() };
    if (sign === ']') return;
  }
}

/** An object that holds no list of cases is a case itself. */
async function* splitFile(source: Source): AsyncGenerator<Piece> {
  const members: string[] = [];
  // Members have no order: cases that come before the defaults have to wait for them.
  const waiting: Piece[] = [];
  let [hasCases, hasDefaults] = [false, false];
  source.skip();
  for (;;) {
    const sign = await source.next();
    if (sign === '' || sign === '}') break;
    if (sign === ',') {
      source.skip();
      continue;
    }
    const name = await source.value();
    if ((await source.next()) === ':') source.skip();
    if (name === '"cases"' && (await source.next()) === '[') {
      hasCases = true;
      for await (const piece of splitList(source)) {
        if (hasDefaults) yield piece;
        else waiting.push(piece);
      }
      continue;
    }
    const value = await source.value();
    if (name === '"defaults"') {
      hasDefaults = true;
      yield { kind: 'DEFAULTS', text: value };
      yield* waiting.splice(0);
    } else if (!hasCases) members.push(`${name}:${value}`);
  }
  const isWhole = (await source.next()) !== '';
  source.skip();
  yield* waiting;
  if (!hasCases) yield { kind: 'CASE', text: `{${members.join(',')}${isWhole ? '}' : ''}` };
  else if (!isWhole && waiting.at(-1) !== CUT_OFF) yield CUT_OFF;
}

interface Source {
  /** The next sign that is no space, which stays; empty at the end. */
  next(): Promise<string>;
  skip(): void;
  /** The text of the value that begins with the next sign, whether it is valid or not. */
  value(): Promise<string>;
}

function createSource(chunks: AsyncIterable<string>): Source {
  const reader = chunks[Symbol.asyncIterator]();
  let text = '';
  let at = 0;
  const more = async (keepFrom: number): Promise<boolean> => {
    const { done, value } = await reader.next();
    if (done === true) return false;
    text = text.slice(keepFrom) + value;
    at -= keepFrom;
    return true;
  };
  const next = async (): Promise<string> => {
    for (;;) {
      while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
      if (at < text.length) return text.charAt(at);
      if (!(await more(at))) return '';
    }
  };
  return {
    next,
    skip() {
      at += 1;
    },
    async value() {
      await next();
      let from = at;
      const scan = createScan();
      for (;;) {
        at = scan(text, at);
        if (at >= 0) return text.slice(from, at);
        at = text.length;
        if (!(await more(from))) return text.slice(from);
        from = 0;
      }
    },
  };
}

/** Space of JSON, and the mark of byte order at the beginning of a file. */
function isSpace(sign: number): boolean {
  return sign === 0x20 || (sign >= 0x09 && sign <= 0x0d) || sign === 0xfeff;
}

/** Looks for the end of one value over as many texts as it takes; -1 where a text ends before the value. */
function createScan(): (text: string, at: number) => number {
  let depth = 0;
  let isInText = false;
  let isEscaped = false;
  let isBegun = false;
  return (text, start) => {
    for (let at = start; at < text.length; at += 1) {
      const sign = text.charAt(at);
      if (isInText) {
        if (isEscaped) isEscaped = false;
        else if (sign === '\\') isEscaped = true;
        else if (sign === '"') {
          isInText = false;
          if (depth === 0) return at + 1;
        }
        continue;
      }
      if (depth === 0 && isBegun && ',:]}[{ \t\r\n"'.includes(sign)) return at;
      isBegun = true;
      if (sign === '"') isInText = true;
      else if (sign === '{' || sign === '[') depth += 1;
      else if (sign === '}' || sign === ']') {
        depth -= 1;
        if (depth <= 0) return at + 1;
      }
    }
    return -1;
  };
}
