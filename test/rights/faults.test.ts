/** What is wrong with a statement is told of with every answer, whether or not it decides: rights.md 1.3 and 1.4. */
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../rights/decide.js';
import type { FlatStatement, OnixStatement } from '../../rights/facts.js';
import { flat, product, question, rights, stating } from './facts.js';

const WORLD = { regionsIncluded: 'WORLD' };

const told = (facts: ReturnType<typeof product>) =>
  decideProduct(facts, question())
    .warnings.filter(({ code }) => code === 'STATEMENT_INVALID' || code === 'CODE_NORMALISED')
    .map(({ message }) => message);

describe('of the sales rights of a message', () => {
  test.each<[string, Partial<OnixStatement>, readonly string[]]>([
    ['nothing, where they are as the schema wants them', {}, []],
    [
      'a type that says nothing',
      { salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('00', { countriesIncluded: 'US' })] },
      ['SalesRights[2] has a type that says nothing.'],
    ],
    [
      'one that names no place',
      { salesRights: [rights('01', { countriesIncluded: 'GB' }), rights('01', {})] },
      ['SalesRights[2] names no place.'],
    ],
    [
      'codes that cannot be read, in either list',
      { salesRights: [rights('01', { countriesIncluded: 'GB QZ', regionsExcluded: 'US-XX' })] },
      ['SalesRights[1] has codes that cannot be read: QZ US-XX.'],
    ],
    [
      'countries beside WORLD',
      { salesRights: [rights('01', { ...WORLD, countriesIncluded: 'GB' })] },
      ['SalesRights[1] names countries beside WORLD.'],
    ],
    [
      'ROW, in 3.x',
      { salesRights: [rights('01', { regionsIncluded: 'ROW' })] },
      ['SalesRights[1] names ROW, which is of ONIX 2.1.'],
    ],
    ['and not in 2.1', { release: '2.1', salesRights: [rights('01', { regionsIncluded: 'ROW' })] }, []],
    [
      'codes that were brought to others',
      { salesRights: [rights('01', { ...WORLD, countriesExcluded: 'AN', regionsExcluded: 'AU-NS' })] },
      ['AN was read as BQ CW SX.', 'AU-NS was read as AU-NSW.'],
    ],
  ])('%s', (_, facts, messages) => {
    expect(told(stating(facts))).toEqual(messages);
  });
});

describe('of the fields of a record', () => {
  test.each<[string, Partial<FlatStatement>, readonly string[]]>([
    ['nothing, where they can be read', { forSaleIn: ['GB'], notForSaleIn: ['US'] }, []],
    [
      'codes that cannot be read, in either list',
      { forSaleIn: ['GB', 'QZ'], notForSaleIn: ['XX'] },
      ['The record has codes that cannot be read: QZ XX.'],
    ],
    [
      'codes that were brought to others',
      { forSaleIn: ['UK'], notForSaleIn: ['EL'] },
      ['UK was read as GB.', 'EL was read as GR.'],
    ],
  ])('%s', (_, fields, messages) => {
    expect(told(product({ onix: null, flat: flat(fields) }))).toEqual(messages);
  });
});
