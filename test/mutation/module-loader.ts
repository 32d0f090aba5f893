/**
 * Loads sources from the beginning, again and again, each time with another change: what a module remembers of one run must
 * not tell in the next. Code is compiled once for all runs, so that it is warm; a process and a bundle for each run took
 * ten times as long.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import { transformSync } from 'esbuild';

export interface ModuleLoader {
  /** Evaluates files and all that they import anew, with one of them changed. Resolves to what each file exports. */
  load(files: readonly string[], changed: ChangedFile | null): Promise<readonly Exports[]>;
}

export interface ChangedFile {
  readonly file: string;
  readonly text: string;
}

export type Exports = Readonly<Record<string, unknown>>;

interface Code {
  readonly evaluate: (module: { exports: Exports }, require: (name: string) => Exports) => void;
  /** What it imports, as it is written, and where that is: a file from the root, or the name of a package. */
  readonly imports: ReadonlyMap<string, string>;
}

/** A loader of the files under a root; `standIns` are files that are taken for packages. */
export function createModuleLoader(root: string, standIns: Readonly<Record<string, string>>): ModuleLoader {
  const compiled = new Map<string, Code>();
  const packages = new Map<string, Exports>();

  const compile = (file: string, text: string): Code => {
    const { code } = transformSync(text, {
      loader: 'ts',
      format: 'cjs',
      target: 'node20.19',
      define: { 'import.meta.dirname': JSON.stringify(dirname(join(root, file))) },
    });
    const names = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].flatMap(([, name]) => name ?? []);
    return {
      evaluate: compileFunction(code, ['module', 'require'], { filename: file }) as Code['evaluate'],
      imports: new Map(names.map((name) => [name, standIns[name] ?? placeOf(name, file)])),
    };
  };

  const prepare = async (file: string): Promise<void> => {
    if (compiled.has(file) || packages.has(file)) return;
    if (!file.endsWith('.ts')) {
      // Marked as a module, so that its default export is taken for what it is.
      packages.set(file, { ...(await import(file)), __esModule: true });
      return;
    }
    const code = compile(file, readFileSync(join(root, file), 'utf8'));
    compiled.set(file, code);
    for (const target of code.imports.values()) await prepare(target);
  };

  return {
    async load(files, changed) {
      for (const file of files) await prepare(file);
      const other = changed === null ? null : compile(changed.file, changed.text);
      const evaluated = new Map<string, Exports>();
      const evaluate = (target: string): Exports => {
        const known = packages.get(target) ?? evaluated.get(target);
        if (known !== undefined) return known;
        const code = target === changed?.file ? other : compiled.get(target);
        if (code == null) throw new Error(`${target} was not compiled.`);
        const module = { exports: {} };
        code.evaluate(module, (name) => evaluate(code.imports.get(name) ?? name));
        evaluated.set(target, module.exports);
        return module.exports;
      };
      return files.map(evaluate);
    },
  };
}

/** TypeScript writes .js for what is a .ts beside it. */
function placeOf(name: string, from: string): string {
  return name.startsWith('.')
    ? join(dirname(from), name).replace(/\.js$/, '.ts').replaceAll('\\', '/')
    : name;
}
