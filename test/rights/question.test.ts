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

  test.each([
    ['XK', null, 'Kosovo'],
    ['RS', 'RS-KM', 'Kosovo'],
    ['RS', 'RS-VO', 'Vojvodina, Serbia'],
    ['US', 'US-PR', 'Puerto Rico'],
    ['FR', null, 'France'],
    ['TR', null, 'Türkiye'],
  ])('%s %s is named %s', (country, subdivision, name) => {
    const { sentence } = decideProduct(stating({}), question({ country, subdivision }));
    expect(sentence).toContain(`Cleared for ${name}:`);
  });

  test.each([
    ['GB', null],
    ['AU', 'AU-NSW'],
    ['PR', null],
  ])('%s %s is taken as it stands, and nothing is told of it', (country, subdivision) => {
    expect(decideProduct(stating({}), question({ country, subdivision })).warnings).toEqual([]);
  });

  test('the code of a part that the United States have for a country of its own says it twice', () => {
    const decision = decideProduct(stating({}), question({ country: 'PR', subdivision: 'US-PR' }));
    expect(decision).toMatchObject({ decision: 'ALLOW', market: { country: 'PR', subdivision: null } });
  });

  test('a part that is several countries is none of one of them', () => {
    for (const country of ['GG', 'JE']) {
      const { reasons } = decideProduct(stating({}), question({ country, subdivision: 'GB-CHA' }));
      expect(reasons.map(({ code }) => code)).toEqual(['INVALID_MARKET']);
    }
  });

  test('an island without people or a zone takes a date as late as it can be, and as early', () => {
    const { market } = decideProduct(stating({}), question({ country: 'BV' }));
    expect(market.timeZones).toEqual(['Etc/GMT+12', 'Etc/GMT-14']);
  });

  test('what cannot be read is given back as it was asked', () => {
    const asked = { country: 'EU', subdivision: 'EU-1', language: 'english' };
    expect(decideProduct(stating({}), question(asked)).market).toMatchObject(asked);
    expect(decideProduct(stating({}), question({ language: '' })).sentence).toContain(
      'an empty text is no language of BCP 47',
    );
  });

  test.each([
    ['ENG', 'en', ['The language ENG was read as en.']],
    ['en', 'en', []],
    ['en-UK', 'en-GB', ['The language en-UK was read as en-GB.']],
  ])('the language %s is understood as %s', (language, tag, told) => {
    const { market, warnings } = decideProduct(stating({}), question({ language }));
    expect(market.language).toBe(tag);
    expect(warnings.map(({ message }) => message).filter((text) => text.includes('language'))).toEqual(told);
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
