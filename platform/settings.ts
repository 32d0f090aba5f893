/**
 * Settings: the environment and the settings file, parsed once, or one error that lists every fault of both.
 *
 * Rooms own their schemas; the command composes them and calls this. The values come in as arguments.
 */
import type { z } from 'zod';

export interface SettingsSources<Env extends z.ZodType, File extends z.ZodType> {
  readonly env: { readonly schema: Env; readonly values: Readonly<Record<string, string | undefined>> };
  /** The text of the JSON file, null where there is none, and the name by which faults call it. */
  readonly file: { readonly schema: File; readonly text: string | null; readonly name: string };
}

export interface Settings<Env extends z.ZodType, File extends z.ZodType> {
  readonly env: z.output<Env>;
  readonly file: z.output<File>;
}

/** Every fault is one line of the message. It names where and what, and never repeats a value: it may be a secret. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    const count = faults.length === 1 ? 'One setting is wrong' : `${faults.length} settings are wrong`;
    super([`${count}:`, ...faults.map((fault) => `  ${fault}`)].join('\n'));
    this.faults = faults;
  }
}

/** The settings, frozen. An empty variable counts as not set. It throws SettingsError. */
export function readSettings<Env extends z.ZodType, File extends z.ZodType>(
  sources: SettingsSources<Env, File>,
): Settings<Env, File> {
  const env = check(sources.env.schema, withoutEmpty(sources.env.values), '');
  const file = checkFile(sources.file);
  if (env.success && file.success) return freeze({ env: env.data, file: file.data });
  throw new SettingsError([...env.faults, ...file.faults]);
}

type Checked<T> = { success: true; data: T; faults: [] } | { success: false; faults: string[] };

function check<Schema extends z.ZodType>(
  schema: Schema,
  values: unknown,
  prefix: string,
): Checked<z.output<Schema>> {
  const parsed = schema.safeParse(values, { reportInput: true });
  if (parsed.success) return { success: true, data: parsed.data, faults: [] };
  return { success: false, faults: parsed.error.issues.flatMap((issue) => describe(issue, prefix)) };
}

function checkFile<Schema extends z.ZodType>({
  schema,
  text,
  name,
}: {
  schema: Schema;
  text: string | null;
  name: string;
}): Checked<z.output<Schema>> {
  try {
    return check(schema, text === null ? {} : JSON.parse(text), `${name}: `);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // The engine's own message quotes the text around the fault.
    const [where] = /line \d+ column \d+|position \d+/.exec(error.message) ?? [];
    return {
      success: false,
      faults: [`${name}: is not valid JSON${where === undefined ? '' : ` (${where})`}`],
    };
  }
}

function describe(issue: z.core.$ZodIssue, prefix: string): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${prefix}${pathOf([...issue.path, key])}: is not a known setting`);
  }
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return [`${prefix}${pathOf(issue.path)}: ${isMissing ? 'is not set' : issue.message}`];
}

/** rules[2].name; an empty path is the whole. */
function pathOf(path: readonly PropertyKey[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return text === '' ? 'the whole' : text.replace(/^\./, '');
}

function withoutEmpty(
  values: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
}
