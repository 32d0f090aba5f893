/** Fields that several subgraphs can answer: @shareable, @provides, @override, and compound keys. */
import type { Case } from './case.js';

const positions = [
  { shelf: { room: 'A', number: 1 }, slot: 2, book: { isbn: '1', name: 'One' } },
  { shelf: { room: 'A', number: 1 }, slot: 3, book: null },
];

export const sharing: Case = {
  subgraphs: [
    {
      name: 'rooms',
      typeDefs: `
        type Query { slots: [[Slot!]] }
        type Slot @key(fields: "shelf { room number } slot") {
          shelf: Shelf! slot: Int! book: Book @provides(fields: "name")
        }
        type Shelf { room: String! @shareable number: Int! @shareable }
        type Book @key(fields: "isbn") { isbn: ID! name: String @external old: String }`,
      resolvers: {
        Query: { slots: () => [positions, null, []] },
        Book: { __resolveReference: (book: object) => book, old: () => 'rooms' },
      },
    },
    {
      name: 'books',
      typeDefs: `
        type Book @key(fields: "isbn") {
          isbn: ID! name: String @shareable pages: Int old: String @override(from: "rooms")
        }`,
      resolvers: { Book: { name: () => 'Of books', pages: () => 12, old: () => 'books' } },
    },
    {
      name: 'dust',
      typeDefs: `
        type Slot @key(fields: "shelf { room number } slot") { shelf: Shelf! slot: Int! isDusty: Boolean }
        type Shelf { room: String! @shareable number: Int! @shareable }`,
      resolvers: {
        Slot: {
          isDusty: ({ shelf, slot }: { shelf: { room: string; number: number }; slot: number }) =>
            `${shelf.room}${shelf.number}${slot}` === 'A13',
        },
      },
    },
  ],
  queries: [
    {
      name: 'what a field provides is not fetched again',
      query: '{ slots { book { name } } }',
      data: { slots: [[{ book: { name: 'One' } }, { book: null }], null, []] },
      calls: ['rooms'],
    },
    {
      name: 'the rest of the same object is',
      query: '{ slots { book { name pages } } }',
      data: { slots: [[{ book: { name: 'One', pages: 12 } }, { book: null }], null, []] },
      calls: ['rooms', 'books'],
    },
    {
      name: 'an overridden field comes from its new owner',
      query: '{ slots { book { old } } }',
      data: { slots: [[{ book: { old: 'books' } }, { book: null }], null, []] },
    },
    {
      name: 'a key may be made of several fields, and of fields of objects',
      query: '{ slots { slot isDusty } }',
      data: {
        slots: [
          [
            { slot: 2, isDusty: false },
            { slot: 3, isDusty: true },
          ],
          null,
          [],
        ],
      },
      calls: ['rooms', 'dust'],
    },
  ],
};
