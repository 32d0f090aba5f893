import { GraphQLError } from 'graphql';
import { z } from 'zod';

interface Scalar {
  readonly serialize: (value: unknown) => unknown;
  readonly parseValue: (value: unknown) => unknown;
}

/** Everything else of the schema's scalars is an enum or GraphQL's own. */
export const SCALARS: Readonly<Record<string, Scalar>> = {
  ISO8601Date: { serialize: (value) => value, parseValue: read(z.iso.date(), 'a date such as 2026-11-05') },
  ISO8601DateTime: {
    serialize: (value) => (value instanceof Date ? value.toISOString() : value),
    parseValue: read(z.iso.datetime({ offset: true }), 'an instant such as 2026-11-05T09:30:00Z'),
  },
  URL: { serialize: (value) => value, parseValue: read(z.url(), 'a URL') },
  URI: { serialize: (value) => value, parseValue: read(z.url(), 'a URI') },
};

function read(schema: z.ZodType, what: string): (value: unknown) => unknown {
  return (value) => {
    const parsed = schema.safeParse(value);
    if (!parsed.success) throw new GraphQLError(`${JSON.stringify(value)} is not ${what}`);
    return parsed.data;
  };
}
