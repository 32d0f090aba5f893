/** The kinds of change: each looks at one node of the syntax tree and says what could be written there instead. */
import ts from 'typescript';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly change: string;
}

type Kind = (node: ts.Node) => readonly Edit[];

const COMPARISONS: ReadonlyMap<ts.SyntaxKind, readonly string[]> = new Map([
  [ts.SyntaxKind.LessThanToken, ['<=', '>=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['<', '>']],
  [ts.SyntaxKind.GreaterThanToken, ['>=', '<=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['>', '<']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [ts.SyntaxKind.EqualsEqualsToken, ['!=']],
  [ts.SyntaxKind.ExclamationEqualsToken, ['==']],
]);

const LOGIC: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
]);

const MEMBERSHIPS = /^(every|has|hasOwn|includes|isFinite|isNaN|some|startsWith|test)$/;

/** Swaps that keep the shape of the code. */
const SWAPPED: Readonly<Record<string, string>> = {
  every: 'some',
  max: 'min',
  min: 'max',
  NEGATIVE_INFINITY: 'POSITIVE_INFINITY',
  POSITIVE_INFINITY: 'NEGATIVE_INFINITY',
  some: 'every',
};

/** What a code, a role or a name of an enumeration looks like, and no word of a sentence does. */
const CODE = /^[A-Z0-9][A-Z0-9_:-]*$/;

const comparison: Kind = (node) => {
  if (!ts.isBinaryExpression(node)) return [];
  const { left, right, operatorToken } = node;
  return (COMPARISONS.get(operatorToken.kind) ?? []).map((other) =>
    edit(node, `(${left.getText()} ${other} ${right.getText()})`),
  );
};

const logic: Kind = (node) => {
  if (!ts.isBinaryExpression(node)) return [];
  const [left, right] = [`(${node.left.getText()})`, `(${node.right.getText()})`];
  if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
    return [edit(node, left), edit(node, right)];
  }
  const other = LOGIC.get(node.operatorToken.kind);
  return other === undefined ? [] : [edit(node, `(${left} ${other} ${right})`)];
};

const negation: Kind = (node) => {
  if (isNegation(node)) return [edit(node, `(${node.operand.getText()})`)];
  const isTruth = ts.isExpression(node) && isCondition(node);
  return isTruth || isMembership(node) ? [...negated(node)] : [];
};

function negated(node: ts.Node): readonly Edit[] {
  const isSaid = node.parent !== undefined && isNegation(node.parent);
  return isSaid ? [] : [edit(node, `!(${node.getText()})`)];
}

const swap: Kind = (node) => {
  if (!ts.isPropertyAccessExpression(node)) return [];
  const other = Object.hasOwn(SWAPPED, node.name.text) ? SWAPPED[node.name.text] : undefined;
  return other === undefined ? [] : [edit(node.name, other, node)];
};

const truth: Kind = (node) => {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [edit(node, 'false', node.parent)];
  return node.kind === ts.SyntaxKind.FalseKeyword ? [edit(node, 'true', node.parent)] : [];
};

/** A code elsewhere than in a list, which `member` takes: as if it were another one. */
const code: Kind = (node) => {
  const isCode =
    ts.isStringLiteral(node) && CODE.test(node.text) && !ts.isArrayLiteralExpression(node.parent);
  return isCode && !isName(node) ? [edit(node, "''", node.parent)] : [];
};

const member: Kind = (node) => {
  if (ts.isArrayLiteralExpression(node) && isList(node)) {
    return node.elements.map((one) => without(one, node.elements));
  }
  if (ts.isObjectLiteralExpression(node) && isTable(node)) {
    return node.properties.map((one) => without(one, node.properties));
  }
  return ts.isStringLiteralLike(node) ? withoutWords(node) : [];
};

/** A list of codes that is written as one text, and read by `split` or by a reader of tables. */
function withoutWords(node: ts.StringLiteralLike): readonly Edit[] {
  const found = [...node.getText().slice(1, -1).matchAll(/\S+/g)];
  const isSplit = ts.isPropertyAccessExpression(node.parent) && node.parent.name.text === 'split';
  if (found.length < 2 || !(isSplit || found.every(([word]) => /[A-Z0-9]/.test(word)))) return [];
  // What is read in pairs loses a pair: one word less would shift all that follow.
  const isPairs = ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'pairs';
  const step = isPairs ? 2 : 1;
  return found.flatMap((first, index) => {
    const last = found[index + step - 1];
    if (index % step !== 0 || last === undefined) return [];
    const [start, end] = [
      node.getStart() + 1 + first.index,
      node.getStart() + 1 + last.index + last[0].length,
    ];
    const gone = isPairs ? `${first[0]} ${last[0]}` : first[0];
    const before = found[index - 1]?.[0] ?? '';
    return [
      { start, end, replacement: '', change: `without ${gone}${before === '' ? '' : ` after ${before}`}` },
    ];
  });
}

const KINDS: readonly Kind[] = [comparison, logic, negation, swap, truth, code, member];

/** Everything that could be written instead of a node, or of a part of it. */
export function editsOf(node: ts.Node): readonly Edit[] {
  return KINDS.flatMap((kind) => kind(node));
}

function edit(node: ts.Node, replacement: string, shown: ts.Node = node): Edit {
  const [start, end] = [node.getStart(), node.getEnd()];
  const [from, text] = [shown.getStart(), shown.getText()];
  const after = text.slice(0, start - from) + replacement + text.slice(end - from);
  return { start, end, replacement, change: `${short(text)} -> ${short(after)}` };
}

/** With the comma that follows, or the one before the last. */
function without(one: ts.Node, all: ts.NodeArray<ts.Node>): Edit {
  const index = all.indexOf(one);
  const next = all[index + 1];
  const start = next === undefined ? (all[index - 1]?.getEnd() ?? one.getStart()) : one.getStart();
  const end = next === undefined ? one.getEnd() : next.getStart();
  return { start, end, replacement: '', change: `without ${short(one.getText())}` };
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 110 ? `${line.slice(0, 107)}...` : line;
}

function isNegation(node: ts.Node): node is ts.PrefixUnaryExpression {
  return ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;
}

function isMembership(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  return ts.isPropertyAccessExpression(expression) && MEMBERSHIPS.test(expression.name.text);
}

/** What is asked for its truth and is no comparison, whose own changes say as much. */
function isCondition(node: ts.Expression): boolean {
  const { parent } = node;
  const isPlain = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node) || ts.isCallExpression(node);
  if (!isPlain) return false;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  return ts.isBinaryExpression(parent) && LOGIC.has(parent.operatorToken.kind);
}

function isName(node: ts.StringLiteral): boolean {
  return ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

/** A list of literals, or the entries of a Map or a Set. */
function isList(node: ts.ArrayLiteralExpression): boolean {
  const isEntries = ts.isNewExpression(node.parent) && /^(Map|Set)$/.test(node.parent.expression.getText());
  // Of an entry nothing is left out: that would be no entry any more.
  const isEntry = ts.isArrayLiteralExpression(node.parent);
  return (
    node.elements.length > 0 &&
    !isEntry &&
    (isEntries || node.elements.every((one) => ts.isStringLiteral(one) || ts.isNumericLiteral(one)))
  );
}

/** An object that is looked into by codes, or by names of enumerations. */
function isTable(node: ts.ObjectLiteralExpression): boolean {
  const isRecord =
    ts.isVariableDeclaration(node.parent) && /\bRecord</.test(node.parent.type?.getText() ?? '');
  return isRecord || (node.properties.length > 0 && node.properties.every(isCoded));
}

function isCoded(property: ts.ObjectLiteralElementLike): boolean {
  return (
    ts.isPropertyAssignment(property) &&
    (ts.isStringLiteral(property.name) || (ts.isIdentifier(property.name) && CODE.test(property.name.text)))
  );
}
