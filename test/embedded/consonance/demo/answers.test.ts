/** A field that nothing on the demo list fills is one that nobody can try: every one answers somewhere. */
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { expect, test } from 'vitest';
import { demoList } from '../../../../embedded/consonance/demo/list.js';
import { createExecutableSchema } from '../../../../embedded/consonance/graphql/executable-schema.js';
import { startStandIn } from '../stand-in.js';

const schema = createExecutableSchema();

/** What the list leaves empty, and why. */
const LEFT_EMPTY: Readonly<Record<string, string>> = {
  'ElectronicBookProduct.approximatePageCount': 'an e-book tells the pages it was made from',
  'ONIXCode.notes': 'the code lists are kept without their notes',
  'PhysicalAudioProduct.approximatePageCount': 'nothing that is heard has pages',
  'SupportingResource.delayedJobStatus': 'of files that are being processed',
  'SupportingResource.imageRemoteUrl': 'of what was written back by address',
};

const QUESTIONS = [
  ['works', 'Work'],
  ['products', 'Product'],
  ['contacts', 'Contact'],
  ...[1, 2, 3].map((id) => [`contract(contractSearch: { idEq: ${id} })`, 'Contract'] as const),
] as const;

test('every field that the stand-in has is filled by something on the demo list', async () => {
  const consonance = await startStandIn({ seed: demoList() });
  const filled = new Set<string>();
  const empty = new Set<string>();
  const listen = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [alias, answer] of Object.entries(value)) {
      if (!Array.isArray(value)) (isEmpty(answer) ? empty : filled).add(alias.replace('_', '.'));
      listen(answer);
    }
  };
  for (const [question, type] of QUESTIONS) {
    listen(await consonance.ask(`{ answer: ${question} { ${everythingOf(type, 2)} } }`));
  }
  const neverFilled = [...empty].filter((field) => !filled.has(field)).sort();
  expect(neverFilled).toEqual(Object.keys(LEFT_EMPTY).sort());
});

/** Every field without required arguments, so many steps deep. */
function everythingOf(typeName: string, steps: number): string {
  const type = schema.getType(typeName);
  if (isInterfaceType(type)) {
    return schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} { ${fieldsOf(one, steps)} }`)
      .join(' ');
  }
  return isObjectType(type) ? fieldsOf(type, steps) : '';
}

function fieldsOf(type: GraphQLObjectType, steps: number): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    const alias = `${ownerOf(type, field)}_${field.name}: ${field.name}`;
    if (!isObjectType(named) && !isInterfaceType(named)) return [alias];
    return steps === 0 ? [] : [`${alias} { ${everythingOf(named.name, steps - 1)} }`];
  });
  return fields.length === 0 ? '__typename' : fields.join(' ');
}

/** The interface that has the field too, if there is one: an audiobook has no pages, but some product has. */
function ownerOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): string {
  const shared = type.getInterfaces().find((candidate) => field.name in candidate.getFields());
  return shared?.name ?? type.name;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
