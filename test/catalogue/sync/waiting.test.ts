import { expect, test } from 'vitest';
import { CatalogueSettings } from '../../../catalogue/settings.js';
import { waitAfter } from '../../../catalogue/sync/waiting.js';

const settings = CatalogueSettings.parse({ pollSeconds: 60, failureWaitSeconds: { first: 5, longest: 300 } });

test.each([
  { name: 'after a success it is the poll', failures: 0, expected: 60_000 },
  { name: 'after a first failure it is short', failures: 1, expected: 5_000 },
  { name: 'each further failure doubles it', failures: 4, expected: 40_000 },
  { name: 'it stops growing', failures: 5000, expected: 300_000 },
  { name: 'a longer wait that was asked for is kept', failures: 1, retryAfterMs: 90_000, expected: 90_000 },
  {
    name: 'an endless wait that was asked for is a day, which a timer can wait',
    failures: 1,
    retryAfterMs: 999_999_999_000,
    expected: 86_400_000,
  },
  {
    name: 'a shorter wait that was asked for changes nothing',
    failures: 1,
    retryAfterMs: 1,
    expected: 5_000,
  },
  { name: 'a long poll is not followed by the next at once', failures: 0, pollMs: 20_000, expected: 80_000 },
  {
    name: 'an endless poll is followed by another one all the same',
    failures: 0,
    pollMs: 9_000_000,
    expected: 900_000,
  },
])('$name', ({ failures, retryAfterMs = null, pollMs = 0, expected }) => {
  expect(waitAfter({ retryAfterMs, pollMs }, failures, settings)).toBe(expected);
});
