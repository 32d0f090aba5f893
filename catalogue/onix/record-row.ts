/** From a record to its row: pure, so that the statements only store it. */
import { hash } from 'node:crypto';
import type { OnixProduct } from '../../onix/model/product.js';
import { isbnAmong, isbnOfProduct } from '../../onix/product-isbn.js';
import { flatRightsOf } from '../../onix/rights/for-sale.js';
import { statementHash } from '../rights/statement-hash.js';
import type { IncomingRecord } from './model.js';

/** List 164: the product is a manifestation of the work. */
const MANIFESTATION = '01';
/** List 51. */
const ALTERNATIVE_FORMAT = '06';
/** List 5: a proprietary identifier, which only its scheme makes unique. */
const PROPRIETARY = '01';

/** By what a record is known again; null where it names no product at all. */
export function recordKeyOf({ product, sender }: Pick<IncomingRecord, 'product' | 'sender'>): string | null {
  const isbn = isbnOfProduct(product);
  if (isbn !== null) return isbn;
  const [identifier] = product.identifiers;
  const name = product.recordReference ?? identifier?.value;
  return name === undefined ? null : `${sender ?? ''} ${name}`;
}

/** Field names are the columns'. */
export function recordRow(recordKey: string, { product, sender, sentAt, file, line }: IncomingRecord) {
  const isbn13 = isbnOfProduct(product);
  const flat = flatRightsOf(product.publishing, product.release);
  const content = contentOf(product);
  return {
    record_key: recordKey,
    isbn13,
    sender,
    record_reference: product.recordReference,
    ...content,
    is_for_sale_worldwide: flat.isForSaleWorldwide,
    for_sale_in: flat.forSaleIn,
    not_for_sale_in: flat.notForSaleIn,
    work_links: workLinks(product, sender),
    format_links: formatLinks(product, isbn13),
    content_hash: hash('sha256', JSON.stringify(content), 'base64url'),
    rights_hash: statementHash(product),
    source_file: file,
    source_line: line,
    sent_at: sentAt,
  };
}

export type RecordRow = ReturnType<typeof recordRow>;

function contentOf({ release, notificationType, identifiers, ...product }: OnixProduct) {
  const { descriptive, collateral, publishing, related, supplies } = product;
  return {
    release,
    notification_type: notificationType,
    identifiers,
    descriptive,
    collateral,
    publishing,
    related,
    supplies,
  };
}

function workLinks({ related }: OnixProduct, sender: string | null): string[] {
  const works = related?.works.filter(({ relation }) => relation === MANIFESTATION) ?? [];
  const links = works.flatMap(({ identifiers }) =>
    identifiers.map(({ type, scheme, value }) =>
      // Two houses may number their works alike.
      [type ?? '', type === PROPRIETARY ? `${sender ?? ''} ${scheme ?? ''}` : '', value].join(' '),
    ),
  );
  return [...new Set(links)];
}

/** The product's own ISBN is among them, so that whoever names it and it itself have one in common. */
function formatLinks({ related }: OnixProduct, isbn13: string | null): string[] {
  const others = related?.products.filter(({ relations }) => relations.includes(ALTERNATIVE_FORMAT)) ?? [];
  const isbns = [isbn13, ...others.map(({ identifiers }) => isbnAmong(identifiers))];
  return [...new Set(isbns.filter((isbn) => isbn !== null))];
}
