/** People and organisations, which works name by their references. */
import { z } from 'zod';
import { COUNTRIES } from '../codes/places.js';
import { list, optionalCode, text } from './fields.js';

const address = z.strictObject({
  addressLine1: text,
  addressLine2: text,
  addressLine3: text,
  building: text,
  subBuilding: text,
  careOf: text,
  departmentName: text,
  organisationName: text,
  postOfficeBox: text,
  postcode: text,
  /** ISO 3166-1 alpha-2. */
  countryCode: optionalCode(COUNTRIES),
});

const phone = z.strictObject({ phoneNumber: z.string(), phoneType: text });

const affiliation = z.strictObject({
  /** An organisation among the contacts, by reference. */
  organisation: text,
  /** Where the organisation is no contact. */
  organisationName: text,
  professionalPosition: text,
});

const shared = {
  /** Unique among the contacts: loading it again updates it. */
  reference: z.string().min(1),
  /** What it is called where there is one line for it. */
  name: z.string().min(1),
  /** Plain text. */
  biographicalNote: text,
  isni: text,
  inhouseCustomerId: text,
  inhouseSupplierId: text,
  contactTags: list(z.string()),
  notes: list(z.string()),
  emails: list(z.string()),
  phones: list(phone),
  addresses: list(address),
};

const person = z.strictObject({
  kind: z.literal('person'),
  ...shared,
  /** Family name first, as it sorts. */
  nameInverted: text,
  /** The part that it sorts under. */
  keyNames: text,
  addressAs: text,
  gender: text,
  genderClarification: text,
  qualificationsAndHonoursAfterNames: text,
  affiliations: list(affiliation),
});

const organisation = z.strictObject({
  kind: z.literal('organisation'),
  ...shared,
  /** In words, such as Ireland. */
  country: text,
  dunsNumber: text,
  globalLocationNumber: text,
  ringgoldId: text,
  standardAddressNumber: text,
  vatNumber: text,
});

export const contactRecord = z.discriminatedUnion('kind', [person, organisation]);

export type ContactRecord = z.input<typeof contactRecord>;
export type LoadedContact = z.output<typeof contactRecord>;
