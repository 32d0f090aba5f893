import type { WorkRecord } from '../../records/work.js';
import type { CreditRole, TitleEntry } from '../entry.js';
import { FORMS } from '../forms.js';
import { PEOPLE, type PersonKey } from '../people.js';
import { type Edition, referencesWhere } from './edition.js';

/** ONIX List 17, in the order in which a title page names them. */
const ROLE_CODES = {
  author: 'A01',
  editor: 'B01',
  illustrator: 'A12',
  photographer: 'A13',
  translator: 'B06',
  narrator: 'E07',
} as const satisfies Record<CreditRole, string>;

const ROLES = ['author', 'editor', 'illustrator', 'photographer', 'translator', 'narrator'] as const;

/** Who made the title; translators on the editions in their language, narrators on what is read aloud. */
export function creditsOf(
  title: TitleEntry,
  editions: readonly Edition[],
): NonNullable<WorkRecord['contributions']> {
  return ROLES.flatMap((role) => (title.credits[role] ?? []).map((person) => ({ role, person }))).map(
    ({ role, person }) => ({
      contact: person,
      roleCode: ROLE_CODES[role],
      ...(role === 'translator' ? languagesOf(title, person) : {}),
      products: referencesWhere(editions, (edition) => isCreditedOn(edition, role, person)),
    }),
  );
}

function isCreditedOn({ entry, language }: Edition, role: CreditRole, person: PersonKey): boolean {
  if (role === 'narrator') return FORMS[entry.form].isAudio;
  return role === 'translator' ? language === languageOf(person) : true;
}

function languagesOf(title: TitleEntry, person: PersonKey) {
  const into = languageOf(person);
  return {
    languagesFrom: [title.translatedFrom ?? title.language ?? 'eng'],
    languagesTo: into === null ? [] : [into],
  };
}

function languageOf(person: PersonKey): string | null {
  const entry = PEOPLE[person];
  return 'into' in entry ? entry.into : null;
}
