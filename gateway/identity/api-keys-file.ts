/** The text of the file named by API_KEYS_FILE. Faults never repeat a value: it may be a key. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Caller, Claims, createCaller } from '../../platform/caller.js';
import { SettingsError } from '../../platform/settings.js';

export interface ApiKey {
  /** sha256 of the key. */
  readonly digest: Buffer;
  readonly caller: Caller;
}

/** The setting that names the file, and by which faults call it. */
export const API_KEYS_SETTING = 'API_KEYS_FILE';

const Entry = z
  .strictObject({
    name: z.string({ error: 'should be the name of the key’s holder' }).min(1, 'should not be empty'),
    key: z
      .string({ error: 'should be text' })
      // Other characters do not survive in a header. How long a key must be is for its house to say.
      .regex(/^[\x21-\x7e]+$/, 'should have one or more characters, without spaces or accents')
      .optional(),
    keySha256: z
      .string({ error: 'should be text' })
      .regex(/^[0-9a-f]{64}$/i, 'should be the sha256 of the key: 64 hexadecimal digits')
      .optional(),
    ...Claims.shape,
  })
  .refine(({ key, keySha256 }) => (key === undefined) !== (keySha256 === undefined), {
    error: 'should have either "key" or "keySha256"',
  });
type Entry = z.infer<typeof Entry>;

const Entries = z.array(Entry, { error: 'should be a list of keys' });

/** Reads the keys. Throws a SettingsError with every fault. */
export function parseApiKeys(text: string): readonly ApiKey[] {
  const parsed = Entries.safeParse(parseJson(text));
  if (!parsed.success) throw faulty(parsed.error.issues.flatMap(describe));
  const keys = parsed.data.map(readKey);
  const faults = [
    ...repeated(parsed.data.map(({ name }) => name)).map((at) => `[${at}].name: is taken by another key`),
    ...repeated(keys.map(({ digest }) => digest.toString('hex'))).map(
      (at) => `[${at}]: is the same key as another`,
    ),
  ];
  if (faults.length > 0) throw faulty(faults);
  return keys;
}

/** sha256 of a key's text. */
export function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function readKey({ name, key, keySha256, ...claims }: Entry): ApiKey {
  const digest = key === undefined ? Buffer.from(keySha256 ?? '', 'hex') : digestOf(key);
  return { digest, caller: createCaller(name, claims) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text around the fault, which may be a key.
    throw faulty(['is not valid JSON']);
  }
}

function describe(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${pathOf([...issue.path, key])}: is not a known property`);
  }
  return [`${pathOf(issue.path)}: ${issue.message}`];
}

/** [2].scopes[0]; an empty path is the whole. */
function pathOf(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text === '' ? 'the whole' : text;
}

/** Where a value stands that stood before. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, at) => (values.indexOf(value) < at ? [at] : []));
}

function faulty(faults: readonly string[]): SettingsError {
  return new SettingsError(faults.map((fault) => `${API_KEYS_SETTING}: ${fault}`));
}
