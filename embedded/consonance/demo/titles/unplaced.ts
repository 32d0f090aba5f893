import type { TitleEntry } from '../entry.js';

/** Bought, and not yet given to any imprint: what a list looks like before anyone has decided. */
export const UNPLACED: readonly TitleEntry[] = [
  {
    title: 'Untitled Østby 3',
    credits: { author: ['ostby'] },
    series: { name: 'skarvoy' },
    subjects: { thema: ['FBA'] },
    stage: 'Acquired',
    rights: 'nothingStated',
    products: [{ form: 'unstated', on: null, isbn: false }],
  },
  {
    title: 'The Weather Diaries',
    credits: { author: ['thordis', 'brannstrom'] },
    subjects: { thema: ['DNL', 'WN'] },
    stage: null,
    rights: 'world',
    short: 'Two observers, two coasts, one winter of letters.',
    products: [
      { form: 'hardback', on: '2028-10-05', price: 20, isbn: false },
      { form: 'ebook', on: '2028-10-05', isbn: false },
    ],
  },
];
