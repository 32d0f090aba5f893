import type { PersonEntry } from '../person.js';

/** Those who read the list aloud; they are credited on the audio editions alone. */
export const NARRATORS = {
  whitlock: {
    name: ['Adjoa', 'Whitlock'],
    biography: 'Adjoa Whitlock has narrated over a hundred books and been every member of several families.',
  },
  dunmoreHale: {
    name: ['Fergus', 'Dunmore-Hale'],
    biography: 'Fergus Dunmore-Hale reads crime by day and the shipping forecast, to himself, by night.',
  },
  niBhraonain: {
    name: ['Niamh', 'Ní Bhraonáin'],
    biography: `Niamh Ní Bhraonáin records in Dublin and in a wardrobe in Spiddal, which has the better
      sound.`,
  },
  kannangara: {
    name: ['Ravi', 'Kannangara'],
    biography: 'Ravi Kannangara came to audio from puppetry and still does the hands.',
  },
  sault: {
    name: ['Imogen', 'Sault'],
    biography: 'Imogen Sault reads for children, who are the only critics to have thrown a shoe at her.',
  },
} as const satisfies Record<string, PersonEntry>;
