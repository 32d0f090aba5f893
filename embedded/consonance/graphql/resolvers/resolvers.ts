import type { GraphQLFieldResolver } from 'graphql';
import type { Context } from '../context.js';

/** The fields of one type that are more than a member of their source. */
export type Resolvers<Source> = Readonly<Record<string, GraphQLFieldResolver<Source, Context>>>;
