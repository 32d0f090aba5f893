/** The people of a title, once each and role, and who they are among the house's contacts. */
import { createHash } from 'node:crypto';
import type { Contributor } from '../../../onix/model/descriptive.js';
import { LANGUAGES } from '../codes/places.js';
import { CONTRIBUTOR_ROLES } from '../codes/works.js';
import type { ContactRecord } from '../records/contact.js';
import type { WorkRecord } from '../records/work.js';
import { personNameOf } from './names.js';
import { plainOf } from './plain.js';
import { forWhich, gather } from './shared.js';
import type { OnixRecord } from './title.js';

/** List 44. */
const ISNI = '16';
/** List 17: other. */
const OTHER_ROLE = 'Z99';

interface Credit {
  readonly contact: ContactRecord;
  readonly roleCode: string;
  readonly contributor: Contributor;
}

export interface People {
  readonly contacts: readonly ContactRecord[];
  readonly contributions: NonNullable<WorkRecord['contributions']>;
}

/** In the order of the first record that names them. */
export function peopleOf(records: readonly OnixRecord[]): People {
  const credits = gather(records, creditsOf, ({ contact, roleCode }) => `${contact.reference} ${roleCode}`);
  return {
    contacts: credits.map(({ item }) => item.contact),
    contributions: credits.map(({ item: { contact, roleCode, contributor }, owners }) => ({
      contact: contact.reference,
      roleCode,
      languagesFrom: contributor.fromLanguages.filter((code) => LANGUAGES.codes.has(code)),
      languagesTo: contributor.toLanguages.filter((code) => LANGUAGES.codes.has(code)),
      products: forWhich(owners, records),
    })),
  };
}

function creditsOf({ product }: OnixRecord): Credit[] {
  return bySequence(product.descriptive?.contributors ?? []).flatMap((contributor) => {
    const contact = contactOf(contributor);
    if (contact === null) return [];
    const known = contributor.roles.map((role) => (CONTRIBUTOR_ROLES.codes.has(role) ? role : OTHER_ROLE));
    const roles = known.length === 0 ? [OTHER_ROLE] : [...new Set(known)];
    return roles.map((roleCode) => ({ contact, roleCode, contributor }));
  });
}

function bySequence(contributors: readonly Contributor[]): Contributor[] {
  return [...contributors].sort((one, other) => (one.sequence ?? 1e9) - (other.sequence ?? 1e9));
}

/**
 * A contact for each name, in all its forms, with identifier and biography: messages do not agree on one biography of a
 * person, the API has room for only one, and whichever came last must not change what others hold.
 */
function contactOf(contributor: Contributor): ContactRecord | null {
  const named = personNameOf(contributor);
  if (named === null) return null;
  const [biography] = contributor.biographies;
  const biographicalNote = biography === undefined ? null : plainOf(biography);
  const isni = contributor.identifiers.find(({ type }) => type === ISNI)?.value ?? null;
  const identity = [named.name, named.inverted, named.keyNames, isni, biographicalNote];
  const shared = { reference: `onix ${digestOf(identity)}`, name: named.name, biographicalNote, isni };
  return named.isPerson
    ? { kind: 'person', ...shared, nameInverted: named.inverted, keyNames: named.keyNames }
    : { kind: 'organisation', ...shared };
}

function digestOf(identity: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(identity)).digest('base64url').slice(0, 22);
}
