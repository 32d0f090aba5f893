/**
 * A statement of sales rights as two flat lists of countries: what a system without exclusivity, restrictions and
 * subdivisions can hold of it, such as Consonance.
 *
 * Where the flat form cannot say what the statement says, it says less: a country of which a part is taken out is not
 * listed, and a token that cannot be read takes away what it might have taken away.
 */

import type { OnixRelease } from '../model/product.js';
import type { PublishingDetail, SalesRightsStatement } from '../model/publishing.js';
import { ALL_COUNTRIES, type Area, excludedOf, includedOf } from './countries.js';

export interface FlatRights {
  /** Everywhere but in the countries that are listed as not for sale; null: nothing is stated. */
  readonly isForSaleWorldwide: boolean | null;
  /** ISO 3166-1 alpha-2, sorted; empty when for sale worldwide. */
  readonly forSaleIn: readonly string[];
  readonly notForSaleIn: readonly string[];
}

type Verdict = 'FOR_SALE' | 'NOT_FOR_SALE' | 'UNSTATED';

/** List 46. 07 and 08 are 01 and 02 with a restriction, and mean nothing without one. */
const FOR_SALE = ['01', '02'];
const RESTRICTED = ['07', '08'];
const NOT_FOR_SALE = ['03', '04', '05', '06'];

const NOTHING_STATED: FlatRights = { isForSaleWorldwide: null, forSaleIn: [], notForSaleIn: [] };

/** A house has few patterns of rights and many products of each. */
const MAX_REMEMBERED = 500;
const remembered = new Map<string, FlatRights>();

/** The flat lists of a product's statements. */
export function flatRightsOf(publishing: PublishingDetail | null, release: OnixRelease): FlatRights {
  if (publishing === null || publishing.salesRights.length === 0) return NOTHING_STATED;
  const { salesRights, rowSalesRightsType, restrictions } = publishing;
  const key = JSON.stringify([release, salesRights, rowSalesRightsType, restrictions.length > 0]);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const flat = workOut(publishing, release);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(key, flat);
  return flat;
}

function workOut(publishing: PublishingDetail, release: OnixRelease): FlatRights {
  const judge = release === '2.1' ? judgeRelease2(publishing) : judgeRelease3(publishing);
  const verdicts = ALL_COUNTRIES.map((country) => [country, judge(country)] as const);
  const those = (verdict: Verdict) =>
    verdicts
      .filter(([, one]) => one === verdict)
      .map(([country]) => country)
      .sort();
  const forSale = those('FOR_SALE');
  const notForSale = those('NOT_FOR_SALE');
  const isWorldwide = those('UNSTATED').length === 0 && forSale.length > notForSale.length;
  return { isForSaleWorldwide: isWorldwide, forSaleIn: isWorldwide ? [] : forSale, notForSaleIn: notForSale };
}

interface Statement {
  readonly verdict: Verdict;
  readonly included: Area;
  readonly excluded: Area;
}

function statementsOf({ salesRights, restrictions }: PublishingDetail): Statement[] {
  return salesRights.map((statement) => ({
    verdict: verdictOf(statement, restrictions.length > 0),
    included: includedOf(statement.territory),
    excluded: excludedOf(statement.territory),
  }));
}

function verdictOf({ type, restrictions }: SalesRightsStatement, isRestricted: boolean): Verdict {
  const code = type ?? '';
  if (FOR_SALE.includes(code)) return 'FOR_SALE';
  if (RESTRICTED.includes(code)) return isRestricted || restrictions.length > 0 ? 'FOR_SALE' : 'UNSTATED';
  return NOT_FOR_SALE.includes(code) ? 'NOT_FOR_SALE' : 'UNSTATED';
}

/**
 * ONIX 3: an exclusion is no denial, what is excluded falls to whatever else names it, and failing that to the type of
 * the rest of the world. Where statements contradict each other the one that denies counts.
 */
function judgeRelease3(publishing: PublishingDetail): (country: string) => Verdict {
  const statements = statementsOf(publishing);
  if (isUnreadable(statements)) return () => 'UNSTATED';
  const rest = verdictOfRest(publishing.rowSalesRightsType);
  return (country) => {
    const verdicts = statements.filter((one) => covers(one, country)).map(({ verdict }) => verdict);
    if (verdicts.length > 0) return strictest(verdicts);
    // Of a country that is named in part, the rest is not the rest of the world.
    return statements.some((one) => touches(one, country)) ? 'UNSTATED' : rest;
  };
}

/** ONIX 2.1: what names a country counts more than the world, and the world more than nothing. */
function judgeRelease2(publishing: PublishingDetail): (country: string) => Verdict {
  const statements = statementsOf(publishing);
  if (isUnreadable(statements)) return () => 'UNSTATED';
  const ofWorld = statements.filter(({ included }) => included.isWorld).map(({ verdict }) => verdict);
  return (country) => {
    const naming = statements.filter(({ included }) => included.countries.has(country));
    if (naming.length > 0) return strictest(naming.map(({ verdict }) => verdict));
    const isPartly = statements.some(({ included }) => included.partly.has(country));
    return isPartly ? 'UNSTATED' : strictest(ofWorld);
  };
}

/** Only a statement that allows may lose a token without allowing more than it says. */
function isUnreadable(statements: readonly Statement[]): boolean {
  return statements.some(
    ({ verdict, included, excluded }) =>
      excluded.unresolved.length > 0 || (verdict !== 'FOR_SALE' && included.unresolved.length > 0),
  );
}

function covers({ verdict, included, excluded }: Statement, country: string): boolean {
  const isIncluded = included.isWorld || included.countries.has(country);
  if (!isIncluded || excluded.countries.has(country)) return false;
  return verdict !== 'FOR_SALE' || !excluded.partly.has(country);
}

function touches({ included, excluded }: Statement, country: string): boolean {
  return included.partly.has(country) || excluded.partly.has(country);
}

function verdictOfRest(type: string | null): Verdict {
  if (FOR_SALE.includes(type ?? '')) return 'FOR_SALE';
  return NOT_FOR_SALE.includes(type ?? '') ? 'NOT_FOR_SALE' : 'UNSTATED';
}

function strictest(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('NOT_FOR_SALE')) return 'NOT_FOR_SALE';
  return verdicts.length === 0 || verdicts.includes('UNSTATED') ? 'UNSTATED' : 'FOR_SALE';
}
