import type { ContactRecord } from '../../records/contact.js';
import type { PersonEntry } from '../person.js';

/** The contact of someone credited on the list. */
export function contactOf(reference: string, entry: PersonEntry): ContactRecord {
  const shared = { reference, biographicalNote: inOneLine(entry.biography), contactTags: ['Contributor'] };
  if ('organisation' in entry) return { kind: 'organisation', name: entry.organisation, ...shared };
  const [givenNames, keyNames] = entry.name;
  return {
    kind: 'person',
    ...shared,
    name: entry.asPrinted ?? `${givenNames} ${keyNames}`,
    nameInverted: `${keyNames}, ${givenNames}`,
    keyNames,
  };
}

function inOneLine(prose: string): string {
  return prose.replace(/\s+/g, ' ').trim();
}
