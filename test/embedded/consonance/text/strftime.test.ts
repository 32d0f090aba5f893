import { expect, test } from 'vitest';
import { formatDay } from '../../../../embedded/consonance/text/strftime.js';

test.each([
  { directives: '%-d %B %Y', text: '5 November 2026' },
  { directives: '%d/%m/%y', text: '05/11/26' },
  { directives: '%e|%-m|%j|%-j', text: ' 5|11|309|309' },
  { directives: '%a %A %u %w', text: 'Thu Thursday 4 4' },
  { directives: '%b %h %^b', text: 'Nov Nov NOV' },
  { directives: '%F and 100%%', text: '2026-11-05 and 100%' },
  { directives: '%Q %', text: '%Q %' },
])('$directives', ({ directives, text }) => {
  expect(formatDay('2026-11-05', directives)).toBe(text);
});

test('the first and the last day of a year', () => {
  expect(formatDay('2024-12-31', '%j %u')).toBe('366 2');
  expect(formatDay('2023-01-01', '%j %-j %u %w')).toBe('001 1 7 0');
});
