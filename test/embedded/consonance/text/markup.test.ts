import { expect, test } from 'vitest';
import { stripHtml, toHtml } from '../../../../embedded/consonance/text/markup.js';

test.each([
  { markdown: '', html: '' },
  { markdown: 'One.\n\n\nTwo.', html: '<p>One.</p>\n<p>Two.</p>' },
  {
    markdown: '*a* **b** _c_ snake_case_word 2*3',
    html: '<p><em>a</em> <strong>b</strong> <em>c</em> snake_case_word 2*3</p>',
  },
  { markdown: '[site](https://a.example/x_y)', html: '<p><a href="https://a.example/x_y">site</a></p>' },
  { markdown: 'one  \ntwo', html: '<p>one<br>\ntwo</p>' },
  { markdown: '## Head', html: '<h2>Head</h2>' },
  { markdown: '- a\n- *b*', html: '<ul><li>a</li><li><em>b</em></li></ul>' },
  { markdown: '> said\n> she', html: '<blockquote><p>said\nshe</p></blockquote>' },
  { markdown: '<p>As <b>is</b></p>', html: '<p>As <b>is</b></p>' },
  { markdown: 'a < b', html: '<p>a < b</p>' },
])('$markdown becomes $html', ({ markdown, html }) => {
  expect(toHtml(markdown)).toBe(html);
});

test('stripped, blocks are lines and entities are characters', () => {
  expect(stripHtml('<p>A &amp; B</p>\n<p>C<br>D &#8212; &#x2014; &unknown; &lt;i&gt;</p>')).toBe(
    'A & B\nC\nD — — &unknown; <i>',
  );
});
