/** Gathers what is read of a message into its parts: the header, products, and what is told of them. */
import type { Element } from './element.js';
import { nameOf } from './names.js';
import type { Problem } from './problem.js';
import { createTreeBuilder, type TreeBuilder } from './tree-builder.js';

export type MessagePart =
  | { readonly kind: 'header'; readonly element: Element }
  | {
      readonly kind: 'product';
      readonly element: Element;
      /** Of its text, in characters. */
      readonly size: number;
      readonly problems: readonly Problem[];
    }
  /** A product that cannot be read, and why. */
  | { readonly kind: 'lost'; readonly element: Element; readonly reason: Problem }
  /** Something that belongs to no product. */
  | { readonly kind: 'note'; readonly problem: Problem };

/** What is known of the message as a whole. */
export interface MessageFrame {
  /** As it is written; null before the first tag. */
  root: string | null;
  /** What the root or the document type says of the release; empty where they say nothing. */
  release: string;
}

/** A tag, known again when it is closed by being the same object. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface PartCollector {
  readonly frame: MessageFrame;
  open(tag: Tag, line: number): void;
  close(tag: Tag): void;
  text(value: string): void;
  report(problem: Problem): void;
  /** The product that is being read cannot be, for the first reason that is given. */
  lose(reason: Problem): void;
  /** Whether a product or the header is being read. */
  isInside(): boolean;
  /** Ends what is being read, whole or not. */
  finish(): void;
  /** Those that are complete, once. */
  take(): readonly MessagePart[];
}

/** A file without a sound line in it has one note a line. */
const MAX_NOTES = 200;
const MAX_PROBLEMS = 50;

/** What is being read. */
interface Current {
  readonly kind: 'header' | 'product';
  readonly tag: Tag;
  readonly tree: TreeBuilder;
  readonly problems: Problem[];
  /** Why it cannot be read; null while it can. */
  loss: Problem | null;
}

export function createPartCollector(): PartCollector {
  const frame: MessageFrame = { root: null, release: '' };
  let parts: MessagePart[] = [];
  let notes = 0;
  let current: Current | null = null;

  const begin = (kind: Current['kind'], tag: Tag, name: string, line: number) => {
    const tree = createTreeBuilder(name, tag.attributes, line);
    current = { kind, tag, tree, problems: [], loss: null };
  };
  const collector: PartCollector = {
    frame,
    open(tag, line) {
      if (frame.root === null) beginMessage(frame, tag);
      const name = nameOf(tag.name, frame.root ?? tag.name);
      if (current !== null && name !== 'Product') {
        current.tree.open(tag.name, name, tag.attributes, line);
        return;
      }
      if (current !== null) {
        collector.lose({ line, message: 'the next product begins before this one is closed' });
        collector.finish();
      }
      if (name === 'Product') begin('product', tag, name, line);
      else if (name === 'Header') begin('header', tag, name, line);
    },
    close(tag) {
      if (current?.tag === tag) collector.finish();
      else current?.tree.close();
    },
    text: (value) => current?.tree.text(value),
    report(problem) {
      if (current === null) notes += 1;
      if (current !== null) {
        if (current.problems.length < MAX_PROBLEMS) current.problems.push(problem);
      } else if (notes <= MAX_NOTES) parts.push({ kind: 'note', problem });
    },
    lose(reason) {
      if (current !== null) current.loss ??= reason;
    },
    isInside: () => current !== null,
    finish() {
      if (current !== null) parts.push(...partsOf(current));
      current = null;
    },
    take() {
      const complete = parts;
      parts = [];
      return complete;
    },
  };
  return collector;
}

function beginMessage(frame: MessageFrame, { name, attributes }: Tag): void {
  frame.root = name;
  frame.release ||= `${attributes.release ?? ''} ${attributes.xmlns ?? ''}`.trim();
}

function partsOf({ kind, tree, problems, loss }: Current): MessagePart[] {
  const element = tree.root;
  if (kind === 'header') {
    return [{ kind, element }, ...problems.map((problem) => ({ kind: 'note', problem }) as const)];
  }
  const tooLarge = { line: element.line, message: 'there is more in it than any product has' };
  const reason = loss ?? (tree.isTooLarge() ? tooLarge : null);
  return [
    reason === null ? { kind, element, size: tree.size(), problems } : { kind: 'lost', element, reason },
  ];
}
