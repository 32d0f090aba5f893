import { answerCode } from '../../codes/code-list.js';
import { COUNTRIES } from '../../codes/places.js';
import type { ContactRow } from '../../store/rows.js';
import type { Context } from '../context.js';
import type { Resolvers } from './resolvers.js';

/** What people and organisations share; a member of the other's is null. */
const Contact: Resolvers<ContactRow> = {
  ...membersOf([
    'addressAs',
    'biographicalNote',
    'contactTags',
    'dunsNumber',
    'gender',
    'genderClarification',
    'globalLocationNumber',
    'inhouseCustomerId',
    'inhouseSupplierId',
    'isni',
    'keyNames',
  ]),
  addresses: ({ record }) =>
    record.addresses.map(({ countryCode, ...address }) => ({
      ...address,
      country: answerCode(COUNTRIES, countryCode),
    })),
  contributions: ({ id }, _, { loaders }) => loaders.contributionsOfContact.load(id),
  corporateName: ({ kind, name }) => (kind === 'organisation' ? name : null),
  emails: ({ record }) => record.emails.map((email) => ({ email })),
  notes: ({ record }) => record.notes.map((noteText) => ({ noteText })),
  phones: ({ record }) => record.phones,
};

export const Person: Resolvers<ContactRow> = {
  ...Contact,
  ...membersOf(['qualificationsAndHonoursAfterNames']),
  personName: ({ name }) => name,
  personNameInverted: ({ record }) => (record.kind === 'person' ? record.nameInverted : null),
  professionalAffiliations: (person) =>
    affiliationsOf(person).map((_, index) => ({ person, index })) satisfies AffiliationSource[],
};

export const Organisation: Resolvers<ContactRow> = {
  ...Contact,
  ...membersOf(['ringgoldId', 'standardAddressNumber', 'vatNumber']),
  organisationCountry: ({ record }) => (record.kind === 'organisation' ? record.country : null),
  organisationName: ({ name }) => name,
  affiliatedProfessionals: async ({ id }, _, { loaders }) => {
    const affiliations = await loaders.affiliationsWith.load(id);
    return Promise.all(
      affiliations.map(async ({ contact_id, place }) => ({
        person: await loaders.contact.load(contact_id),
        index: place,
      })),
    );
  },
};

interface AffiliationSource {
  readonly person: ContactRow;
  readonly index: number;
}

/** One person's affiliations have ids beside the person's own. */
const AFFILIATIONS_PER_PERSON = 100;

export const ProfessionalAffiliation: Resolvers<AffiliationSource> = {
  id: ({ person, index }) => person.id * AFFILIATIONS_PER_PERSON + index,
  contact: ({ person }) => person,
  organisation: (source, _, context) => organisationOf(source, context),
  organisationName: async (source, _, context) =>
    affiliationOf(source)?.organisationName ?? (await organisationOf(source, context))?.name,
  professionalPosition: (source) => affiliationOf(source)?.professionalPosition,
};

function affiliationsOf({ record }: ContactRow) {
  return record.kind === 'person' ? record.affiliations : [];
}

function affiliationOf({ person, index }: AffiliationSource) {
  return affiliationsOf(person)[index];
}

async function organisationOf(source: AffiliationSource, { loaders }: Context): Promise<ContactRow | null> {
  const reference = affiliationOf(source)?.organisation ?? null;
  return reference === null ? null : loaders.contactByReference.load(reference);
}

function membersOf(names: readonly string[]): Resolvers<ContactRow> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      ({ record }: ContactRow) => new Map(Object.entries(record)).get(name) ?? null,
    ]),
  );
}
