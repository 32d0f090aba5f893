/** Whom content is meant for (ONIX List 154) against what kind of recipient would have it: contract 3.6, rule 7. */

/** 00 is for everybody, and what is meant for nobody in particular is unrestricted. */
const UNRESTRICTED = '00';

const SELLERS = ['02', '03', '08', '09'];

/**
 * 01 restricted, 02 the trade, 03 end customers, 04 librarians, 05 teachers, 06 students, 07 press, 08 shopping
 * comparison, 09 search indexes, 10 bloggers. A recipient stands for those whom it reaches: a shop for its customers.
 */
const REACHED: ReadonlyMap<string, readonly string[]> = new Map([
  ['agent', ['02']],
  ['audio_retailer', SELLERS],
  ['catalogue', SELLERS],
  ['coedition_partner', ['02']],
  ['ebook_retailer', SELLERS],
  ['internal', ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10']],
  ['library_vendor', ['02', '03', '04']],
  ['press', ['03', '07']],
  ['print_retailer', SELLERS],
  ['printer', ['02']],
  ['reviewer', ['03', '07', '10']],
  ['sales', ['02', '03', '04', '05', '06', '07']],
]);

/** Whether a recipient of this type, undefined where it is not known, reaches any of the audiences. */
export function isMeantFor(audiences: readonly string[], recipientType: string | undefined): boolean {
  if (audiences.length === 0 || audiences.includes(UNRESTRICTED)) return true;
  const reached = REACHED.get(recipientType ?? '') ?? [];
  return audiences.some((audience) => reached.includes(audience));
}
