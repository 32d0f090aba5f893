/** Types, members and values that callers cannot see, in places where they can look. */
import type { Case } from './case.js';

export const hidden: Case = {
  subgraphs: [
    {
      name: 'zoo',
      typeDefs: `
        type Query { animals: [Animal] pets: [Pet!] colours: [Colour] colour: Colour! cage: Cage }
        interface Animal { name: String! }
        type Cat implements Animal { name: String! lives: Int! }
        type Yeti implements Animal @inaccessible { name: String! }
        union Pet = Cat | Yeti
        enum Colour { RED ULTRAVIOLET @inaccessible }
        type Cage { cat: Cat! secret: String @inaccessible size: Int! }`,
      resolvers: {
        Query: {
          animals: () => [cat, yeti, null],
          pets: () => [cat, yeti],
          colours: () => ['RED', 'ULTRAVIOLET', null],
          colour: () => 'ULTRAVIOLET',
          cage: () => ({ cat, size: 3 }),
        },
      },
    },
  ],
  queries: [
    {
      name: 'an object of a hidden type is null',
      query: '{ animals { __typename name } }',
      data: { animals: [{ __typename: 'Cat', name: 'Tom' }, null, null] },
    },
    {
      name: 'where null may not be, the next that may be is null',
      query: '{ pets { __typename } }',
      data: { pets: null },
      errors: [
        {
          message: 'There is no value where the schema promises one.',
          path: ['pets', 1],
          extensions: { code: 'INTERNAL' },
        },
      ],
    },
    {
      name: 'a hidden value is null and an error',
      query: '{ colours }',
      data: { colours: ['RED', null, null] },
      errors: [
        {
          message: 'There is a value that Colour does not have.',
          path: ['colours', 1],
          extensions: { code: 'INTERNAL' },
        },
      ],
    },
    {
      name: 'null goes up to the root when the schema allows it nowhere before',
      query: '{ cage { size } colour }',
      data: null,
      errors: [
        {
          message: 'There is a value that Colour does not have.',
          path: ['colour'],
          extensions: { code: 'INTERNAL' },
        },
      ],
    },
    {
      name: 'an object without any fields asked for is there all the same',
      query: 'query($no: Boolean = false) { cage { size @include(if: $no) cat { name @skip(if: true) } } }',
      data: { cage: { cat: {} } },
    },
  ],
};

const cat = { __typename: 'Cat', name: 'Tom', lives: 9 };
const yeti = { __typename: 'Yeti', name: '?' };
