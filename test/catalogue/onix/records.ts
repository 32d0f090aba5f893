/** Records for tests: what differs from a plain hardback of one's own. */
import type { IncomingRecord } from '../../../catalogue/onix/model.js';
import { withOnixImport } from '../../../catalogue/onix/open-import.js';
import type { Clock } from '../../../platform/clock.js';
import { productsOf } from '../../onix/messages.js';
import type { World } from '../world.js';

export interface Wanted {
  readonly reference?: string | null;
  readonly isbn?: string | null;
  readonly type?: string;
  readonly work?: readonly string[];
  readonly formats?: readonly string[];
  readonly title?: string;
  /** Instead of a description, formats and works: the blocks of an update. */
  readonly blocks?: string;
  readonly sender?: string;
  readonly file?: string;
  readonly line?: number;
}

/** ISBNs that are good, by number. */
export const isbn = (number: number): string => {
  const body = `9791${String(number).padStart(8, '0')}`;
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3), 0);
  return body + String((10 - (sum % 10)) % 10);
};

export async function record(wanted: Wanted): Promise<IncomingRecord> {
  const {
    reference = `ref ${wanted.isbn}`,
    type = '03',
    sender = 'House',
    file = 'list.xml',
    line = 1,
  } = wanted;
  const id = (value: string) =>
    `<ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>${value}</IDValue></ProductIdentifier>`;
  const text = `<Product>${reference === null ? '' : `<RecordReference>${reference}</RecordReference>`}
    <NotificationType>${type}</NotificationType>${wanted.isbn ? id(wanted.isbn) : ''}
    ${wanted.blocks ?? blocksOf(wanted, id)}</Product>`;
  const [product] = await productsOf(text);
  if (product === undefined) throw new Error(`no product in ${text}`);
  return { product, sender, sentAt: null, file, line };
}

function blocksOf(
  { title = 'A title', work = [], formats = [] }: Wanted,
  id: (value: string) => string,
): string {
  const works = work.map(
    (value) =>
      `<RelatedWork><WorkRelationCode>01</WorkRelationCode><WorkIdentifier><WorkIDType>11</WorkIDType><IDValue>${value}</IDValue></WorkIdentifier></RelatedWork>`,
  );
  const others = formats.map(
    (value) => `<RelatedProduct><ProductRelationCode>06</ProductRelationCode>${id(value)}</RelatedProduct>`,
  );
  return `<DescriptiveDetail><ProductForm>BB</ProductForm><TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel><TitleText>${title}</TitleText></TitleElement></TitleDetail></DescriptiveDetail>
    <PublishingDetail><SalesRights><SalesRightsType>01</SalesRightsType><Territory><CountriesIncluded>AU</CountriesIncluded></Territory></SalesRights></PublishingDetail>
    <RelatedMaterial>${works.join('')}${others.join('')}</RelatedMaterial>`;
}

/** One import of these records, all in one batch or each in its own, with what is due after it. */
export async function importRecords(
  { db, clock }: Pick<World, 'db'> & { clock: Clock },
  wanted: readonly Wanted[],
  { batch = 100 } = {},
) {
  const records = await Promise.all(wanted.map(record));
  const result = await withOnixImport({ db, clock }, async (session) => {
    const outcomes = [];
    for (let at = 0; at < records.length; at += batch)
      outcomes.push(...(await session.take(records.slice(at, at + batch))));
    const titles = await session.gather();
    const question = { after: '', limit: 1000 };
    const due = [
      ...(await session.dueTitles({ ...question, isEmpty: false })),
      ...(await session.dueTitles({ ...question, isEmpty: true })),
    ];
    await session.settle(
      due.map(({ titleKey }) => titleKey),
      [],
    );
    return { outcomes, titles, due };
  });
  if (result === null) throw new Error('another import is under way');
  return {
    ...result,
    kinds: result.outcomes.map(({ kind }) => kind),
    /** The ISBNs of each title that is to be loaded. */
    groups: result.due.map(({ records: members }) => members.map(({ recordKey }) => recordKey)),
  };
}
