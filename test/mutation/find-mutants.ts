/** Finds all the changes of a source text, in the order in which they stand in it. */
import ts from 'typescript';
import { type Edit, editsOf } from './edits.js';
import type { Mutant } from './mutant.js';
import type { Snapshot } from './snapshot.js';

/** The mutants of the files of rules whose paths begin with one of the prefixes. */
export function mutantsOf(snapshot: Snapshot, prefixes: readonly string[]): readonly Mutant[] {
  return snapshot.rules
    .filter((file) => prefixes.some((prefix) => file.startsWith(prefix)))
    .flatMap((file) => findMutants(file, snapshot.textOf(file)));
}

/** The mutants of a file of TypeScript; what is only said of types is left alone. */
export function findMutants(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    if (isOnlyTypes(node)) return;
    edits.push(...editsOf(node));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return inOrder(edits).map((edit) => ({
    ...edit,
    file,
    line: source.getLineAndCharacterOfPosition(edit.start).line + 1,
  }));
}

function isOnlyTypes(node: ts.Node): boolean {
  return (
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

/** Two kinds may find the same change: a membership that is a condition is negated once. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  const byPlace = new Map(edits.map((edit) => [`${edit.start}|${edit.end}|${edit.replacement}`, edit]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
