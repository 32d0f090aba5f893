import type { TranslatorEntry } from '../person.js';

/** Translators work into one language, and so are credited on the editions in that language alone. */
export const TRANSLATORS = {
  lemaitreRoux: {
    name: ['Hélène', 'Lemaître-Roux'],
    into: 'fre',
    biography: 'Hélène Lemaître-Roux traduit depuis la Bretagne, où il pleut dans les deux langues.',
  },
  jaessnik: {
    name: ['Konrad', 'Jäßnik'],
    into: 'ger',
    biography: 'Konrad Jäßnik übersetzt Romane und gelegentlich Speisekarten, beides mit derselben Sorgfalt.',
  },
  nunezOlmo: {
    name: ['Beatriz', 'Núñez Olmo'],
    into: 'spa',
    biography: 'Beatriz Núñez Olmo traduce novelas desde Gijón y discute cada coma con el mar delante.',
  },
  terBraaksma: {
    name: ['Joost', 'ter Braaksma'],
    into: 'dut',
    biography: 'Joost ter Braaksma vertaalt uit het Engels en fietst naar elke deadline.',
  },
  tregarth: {
    name: ['Siân', 'Tregarth'],
    into: 'eng',
    biography: `Siân Tregarth translates from Norwegian, German and Welsh. She has been shortlisted four
      times, and owns four good dresses.`,
  },
  dabrowskiLee: {
    name: ['Marek', 'Dąbrowski-Lee'],
    into: 'eng',
    biography: `Marek Dąbrowski-Lee translates from Polish, Spanish and Portuguese at a kitchen table in
      Cardiff.`,
  },
  fenwick: {
    name: ['Kaori', 'Fenwick'],
    into: 'eng',
    biography: 'Kaori Fenwick translates from Japanese and writes very long letters to very short poets.',
  },
  khouryBell: {
    name: ['Rima', 'Khoury-Bell'],
    into: 'eng',
    biography: `Rima Khoury-Bell translates from Arabic, Italian and French, and judges every book by its last
      line.`,
  },
  fjaerli: {
    name: ['Ingrid', 'Fjærli'],
    into: 'nor',
    biography: 'Ingrid Fjærli oversetter fra engelsk, helst om vinteren.',
  },
} as const satisfies Record<string, TranslatorEntry>;
