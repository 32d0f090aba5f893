/**
 * The features that a supergraph links (https://specs.apollo.dev/link/v1.0), and the names they go by in it:
 * a supergraph may rename a feature's directives.
 */
import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';
import { argumentOf, itemsOf, textOf } from './directive-arguments.js';

interface Link {
  readonly url: string;
  readonly as: string | undefined;
  readonly purpose: string | undefined;
  /** Imported name to the name it got here. */
  readonly imports: ReadonlyMap<string, string>;
}

/** Prefixes that federation keeps for itself, linked or not. */
const RESERVED = ['core', 'federation', 'join', 'link'];

/** Features that change how a query must be executed or secured, and that this engine honours. */
const HONOURED = new Set(['authenticated', 'core', 'inaccessible', 'join', 'link', 'requiresScopes']);

export interface Features {
  /** The name under which the supergraph uses a feature's main directive, such as inaccessible. */
  directiveName(feature: string): string;
  /** Whether a type or directive is a word of federation or of a linked feature, not of the graph. */
  owns(name: string): boolean;
}

/**
 * Reads the features of a supergraph. It throws for one that is marked as needed for EXECUTION or SECURITY and
 * that we do not honour: to ignore it would show callers what they must not see.
 */
export function readFeatures(supergraph: DocumentNode): Features {
  const links = new Map(linksOf(supergraph).map((link) => [featureName(link), link]));
  for (const [name, link] of links) {
    if (link.purpose !== undefined && !HONOURED.has(name)) {
      throw new Error(`The supergraph needs ${name} for ${link.purpose}, which this gateway does not have.`);
    }
  }
  const namespaces = [...RESERVED, ...[...links].map(([name, link]) => link.as ?? name)];
  return {
    directiveName: (feature) => directiveNameOf(feature, links.get(feature)),
    owns: (name) => namespaces.some((namespace) => name.startsWith(`${namespace}__`)),
  };
}

function linksOf(supergraph: DocumentNode): Link[] {
  const applied = supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
  return applied.filter((directive) => directive.name.value === 'link').map(readLink);
}

function readLink(directive: ConstDirectiveNode): Link {
  return {
    url: textOf(argumentOf(directive, 'url')) ?? '',
    as: textOf(argumentOf(directive, 'as')),
    purpose: textOf(argumentOf(directive, 'for')),
    imports: new Map(itemsOf(argumentOf(directive, 'import')).map(readImport)),
  };
}

/** "@name", or { name: "@name", as: "@other" }. */
function readImport(node: ConstValueNode): readonly [string, string] {
  if (node.kind !== Kind.OBJECT) return [textOf(node) ?? '', textOf(node) ?? ''];
  const member = (key: string) => textOf(node.fields.find(({ name }) => name.value === key)?.value);
  const name = member('name') ?? '';
  return [name, member('as') ?? name];
}

/** The last part of the address before the version: .../inaccessible/v0.2 is inaccessible. */
function featureName({ url }: Link): string {
  const parts = url.split('/').filter((part) => part !== '' && !/^v\d+(\.\d+)?$/.test(part));
  return parts.at(-1) ?? url;
}

function directiveNameOf(feature: string, link: Link | undefined): string {
  return link?.imports.get(`@${feature}`)?.slice(1) ?? link?.as ?? feature;
}
