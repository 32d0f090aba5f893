/**
 * Refuses an `_entities` request of which one reference names no entity, before any is looked up.
 *
 * Apollo's library throws at such a reference and forgets the promises of those before it; when one of them fails
 * too, nobody handles it, and that ends the process.
 */
import { type GraphQLSchema, isUnionType } from 'graphql';
import { z } from 'zod';
import { KnownError } from '../errors.js';

const References = z.object({ representations: z.array(z.looseObject({ __typename: z.string() })) });

/** The same schema, whose `_entities` throws BAD_USER_INPUT for what is no reference to an entity of it. */
export function refuseUnknownReferences(schema: GraphQLSchema): GraphQLSchema {
  const union = schema.getType('_Entity');
  const names = new Set(isUnionType(union) ? union.getTypes().map(({ name }) => name) : []);
  const field = schema.getQueryType()?.getFields()._entities;
  const resolve = field?.resolve;
  if (field === undefined || resolve === undefined) return schema;
  field.resolve = (source, args: unknown, context, info) => {
    const parsed = References.safeParse(args);
    if (!parsed.success || !parsed.data.representations.every(({ __typename }) => names.has(__typename))) {
      throw new KnownError('BAD_USER_INPUT', 'Each reference should name an entity of this subgraph.');
    }
    return resolve(source, parsed.data, context, info);
  };
  return schema;
}
