/** How a question is read: gate 0 of rights.md 2.2. */
import { describe, expect, test } from 'vitest';
import { decideProduct } from '../../rights/decide.js';
import { question, stating } from './facts.js';

describe('a market that cannot be read', () => {
  test.each([
    ['', null, 'an empty text is no country of ISO 3166-1'],
    ['EU', null, 'EU is no country of ISO 3166-1'],
    ['ZR', null, 'ZR is no country of ISO 3166-1'],
    ['AN', null, 'AN has been withdrawn: ask about BQ or CW or SX'],
    ['GB', 'US-NY', 'US-NY is no subdivision of United Kingdom'],
    ['GB', 'GB-XX', 'GB-XX is no subdivision of United Kingdom'],
    ['GB', 'GB-CHA', 'GB-CHA is GG and JE: ask about one of them'],
    ['XK', 'RS-VO', 'RS-VO is no subdivision of Kosovo'],
    ['XK', 'RS-25', null],
  ])('%s %s', (country, subdivision, clause) => {
    const { reasons, sentence } = decideProduct(stating({}), question({ country, subdivision }));
    expect(reasons.map(({ code }) => code)).toEqual(clause === null ? [] : ['INVALID_MARKET']);
    expect(sentence).toContain(clause ?? 'Cleared');
  });

  test.each([
    ['uk', null, { country: 'GB', subdivision: null }],
    ['EL', null, { country: 'GR', subdivision: null }],
    ['XK', null, { country: 'RS', subdivision: 'RS-KM' }],
    ['US', 'US-PR', { country: 'PR', subdivision: null }],
    ['AU', 'nsw', { country: 'AU', subdivision: 'AU-NSW' }],
  ])('%s %s is understood, and told of', (country, subdivision, market) => {
    const decision = decideProduct(stating({}), question({ country, subdivision }));
    expect(decision).toMatchObject({ decision: 'ALLOW', market });
    expect(decision.warnings.map(({ code }) => code)).toEqual(['CODE_NORMALISED']);
  });

  test('every obstacle of a question is told of, and none of what it is about', () => {
    const asked = question({ country: 'EU', language: 'english', at: '2026-02-31T00:00:00Z' });
    const { reasons, changesAt } = decideProduct(stating({ publishingStatus: '01' }), asked);
    expect(reasons.map(({ code }) => code)).toEqual([
      'INVALID_MARKET',
      'INVALID_LANGUAGE',
      'INVALID_INSTANT',
    ]);
    expect(changesAt).toBeNull();
  });

  test.each(['2026-06-15', '2026-06-15T12:00:00', 'tomorrow', '', '2026-13-01T00:00:00Z'])(
    '%s is no instant',
    (at) => {
      expect(decideProduct(stating({}), question({ at })).reasons[0]?.code).toBe('INVALID_INSTANT');
    },
  );
});
