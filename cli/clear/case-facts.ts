/** The facts that the engine decides on, of what a case says. */
import type { AssetFacts, MarketFacts, OnixStatement, ProductFacts } from '../../rights/facts.js';
import type { Asset, Statement } from './case-shape.js';

const NOBODY = { recordId: 'case', asOf: '' };

/** The product of a statement; its source is the case itself. */
export function productOf(statement: Statement): ProductFacts {
  const { publishingStatus } = statement;
  return {
    productId: 'case',
    isbn: null,
    form: 'OTHER',
    languages: [],
    flat: {
      kind: 'CONSONANCE',
      isForSaleWorldwide: statement.isForSaleWorldwide,
      forSaleIn: statement.forSaleCountryCodes,
      notForSaleIn: statement.notForSaleCountryCodes,
      publishingStatus: statement.release === 'consonance' ? publishingStatus : null,
      isListable: true,
      publicationDate: null,
      source: NOBODY,
    },
    onix: statement.release === 'consonance' ? null : onixOf(statement, statement.release),
  };
}

function onixOf(statement: Statement, onixRelease: OnixStatement['release']): OnixStatement {
  const without = { equivalentIsbn: null, publisherName: null };
  return {
    kind: 'ONIX',
    release: onixRelease,
    salesRights: [
      ...statement.salesRights.map(({ type, rightsRegion, restrictions, ...area }) => ({
        type,
        territory: {
          ...area,
          regionsIncluded: [...area.regionsIncluded, ...rightsRegion.map((old) => `47:${old}`)],
        },
        restrictions,
        ...without,
      })),
      ...statement.notForSale.map((area) => ({ type: '03', territory: area, restrictions: [], ...without })),
    ],
    rowSalesRightsType: statement.rowSalesRightsType,
    restrictions: statement.restrictions,
    publishingStatus: statement.publishingStatus,
    dates: statement.dates.filter((one) => one.territory === null).map(({ fact }) => fact),
    markets: marketsOf(statement),
    rightsLanguages: statement.rightsLanguages,
    rightsExcludedLanguages: statement.rightsExcludedLanguages,
    source: NOBODY,
  };
}

const EVERYWHERE: MarketFacts = {
  territory: null,
  status: null,
  dates: [],
  restrictions: [],
  supplierDates: [],
};

/** What a case says of a market says nothing of supply elsewhere, so that a market of everywhere stands beside it. */
function marketsOf({ dates, marketStatus }: Statement): readonly MarketFacts[] {
  const stated = [
    ...dates.flatMap(({ fact, territory: area }) =>
      area === null ? [] : [{ ...EVERYWHERE, territory: area, dates: [fact] }],
    ),
    ...marketStatus.map((one) => ({ ...EVERYWHERE, ...one })),
  ];
  return stated.length === 0 ? [] : [...stated, EVERYWHERE];
}

/** Licences that are stated and are none at all do not run either: one that cannot be read stands for them. */
const NO_LICENCE = [{ validFrom: '', validUntil: '' }];

/** The asset, linked to the product of the case and, where its approval is not stated, approved. */
export function assetOf(given: Asset): AssetFacts {
  const { language, script, licences } = given;
  return {
    assetId: 'case',
    kind: 'OTHER',
    links: [{ level: 'WORK', value: 'case' }],
    contentType: given.contentType,
    mode: given.mode,
    audiences: given.audiences,
    territory: given.territory,
    dates: given.dates.map(({ fact }) => fact),
    embargoUntil: null,
    expiresAt: null,
    language: language === null ? null : [language, script].filter((part) => part !== null).join('-'),
    licences: licences?.length === 0 ? NO_LICENCE : (licences ?? []),
    approval: given.approval?.toUpperCase().replace(/[\s-]+/g, '_') ?? 'APPROVED',
    status: 'ACTIVE',
    isOnHold: false,
    credit: null,
    mustHostCopy: false,
  };
}
