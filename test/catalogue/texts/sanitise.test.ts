import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitise } from '../../../catalogue/texts/sanitise.js';

/** What stands in the record, and what is shown of it. */
const rows: { name: string; markup: string; html: string; plain?: string }[] = [
  {
    name: 'paragraphs, emphasis and line breaks',
    markup: '<p>A <b>bold</b> claim,<br>twice.</p><p class="x">And <em>another</em>.</p>',
    html: '<p>A <b>bold</b> claim,<br>twice.</p><p>And <em>another</em>.</p>',
    plain: 'A bold claim,\ntwice.\n\nAnd another.',
  },
  {
    name: 'lists',
    markup: '<ul><li>One</li><li>Two</ul>After',
    html: '<ul><li>One</li><li>Two</li></ul>After',
    plain: 'One\nTwo\n\nAfter',
  },
  {
    name: 'entities, of HTML, by number and of an old code page',
    markup: 'Br&ouml;d &#38; b&#xf6;ter &#146;til&hellip; &nope; & &constructor;',
    html: 'Bröd &amp; böter ’til… &amp;nope; &amp; &amp;constructor;',
    plain: 'Bröd & böter ’til… &nope; & &constructor;',
  },
  {
    name: 'a table as its words',
    markup: '<table><tr><td>1</td><td>2</td></tr></table>',
    html: '1  2',
    plain: '1 2',
  },
  {
    name: 'links to pages and letters',
    markup:
      '<a href="https://a.example/?b=1&amp;c=2" target="_blank" onclick="x()">a</a> <a href=mailto:b@c.example>b</a>',
    html: '<a href="https://a.example/?b=1&amp;c=2">a</a> <a href="mailto:b@c.example">b</a>',
  },
  { name: 'what is not closed', markup: '<p>One<p>Two <i>three', html: '<p>One</p><p>Two <i>three</i></p>' },
  { name: 'what was never opened', markup: 'a</p></b></script>b', html: 'ab' },
  { name: 'signs that begin no tag', markup: '1 < 2 > 1 <3 a<', html: '1 &lt; 2 &gt; 1 &lt;3 a&lt;' },
  { name: 'what says that it is a tag', markup: '&lt;script&gt;', html: '&lt;script&gt;', plain: '<script>' },
  {
    name: 'an address with a quote',
    markup: `<a href='https://a.example/"x'>a</a>`,
    html: '<a href="https://a.example/%22x">a</a>',
  },
];

/** What must leave nothing behind that runs. */
const dangers: { markup: string; html: string }[] = [
  { markup: '<script>alert(1)</script>a', html: 'a' },
  { markup: '<SCRIPT SRC=//x.example/y.js></SCRIPT >a', html: 'a' },
  { markup: 'a<script>alert(1)', html: 'a' },
  { markup: '<scr<script>ipt>alert(1)</scr</script>ipt>', html: 'ipt&gt;alert(1)ipt&gt;' },
  { markup: '<<script>x</script>img src=x onerror=y>', html: '&lt;img src=x onerror=y&gt;' },
  { markup: '<style>p{}</style><p style="x" onclick="alert(1)">a</p>', html: '<p>a</p>' },
  { markup: '<img src=x onerror=alert(1)>a', html: 'a' },
  { markup: '<svg><a href="javascript:alert(1)">x</a></svg>a', html: 'a' },
  { markup: '<math><p>x</math>a', html: 'a' },
  { markup: '<iframe src="https://x.example"><p>x</iframe>a', html: 'a' },
  {
    markup: '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    html: '&quot;&gt;',
  },
  { markup: '<a href="javascript:alert(1)">a</a>', html: 'a' },
  { markup: '<a href="JaVa\tScRiPt:alert(1)">a</a>', html: 'a' },
  { markup: '<a href="&#106;avascript&#58;alert(1)">a</a>', html: 'a' },
  { markup: '<a href="javascript&colon;alert(1)">a</a>', html: 'a' },
  { markup: '<a href=" \u0001javascript:alert(1)">a</a>', html: 'a' },
  { markup: '<a href="data:text/html,x">a</a>', html: 'a' },
  { markup: '<a href="//x.example">a</a><a href="/x">b</a><a>c</a>', html: 'abc' },
  {
    markup: '<a href="https://a.example" href="javascript:alert(1)">a</a>',
    html: '<a href="https://a.example/">a</a>',
  },
  { markup: '<p title="a>b" <b onclick=x>c', html: '<p>c</p>' },
  { markup: '<p\u0000 onclick=x>a</p>', html: 'a' },
  { markup: '<!-- <p>x --><!--><p>a<![CDATA[<b>]]>', html: '<p>a]]&gt;</p>' },
  { markup: 'a<!-- <script>', html: 'a' },
  { markup: 'a<p title="', html: 'a' },
  { markup: '<?php echo 1 ?>a<!DOCTYPE html>', html: 'a' },
  { markup: '<form action=x><input></form>a', html: 'a' },
  { markup: '<textarea><p></textarea>a<title><b></title>', html: 'a' },
  { markup: '\u0000a\u0007\ud800b', html: 'ab' },
];

describe('copy keeps', () => {
  test.each(rows)('$name', ({ markup, html, plain }) => {
    const safe = sanitise(markup);
    expect(safe.html).toBe(html);
    if (plain !== undefined) expect(safe.plain).toBe(plain);
  });
});

describe('copy loses what runs', () => {
  test.each(dangers)('$markup', ({ markup, html }) => {
    expect(sanitise(markup).html).toBe(html);
  });
});

/** Every tag that may be in the answer, whole. */
const TAG =
  /^(<\/?(p|br|hr|a|b|cite|em|i|q|s|small|strong|sub|sup|u|ul|ol|li|dl|dt|dd|div|blockquote|h[1-6])>|<a href="(https?|mailto):[^"<>]*">)$/;

test('whatever stands in a record, every tag of the answer is one of ours, and each that is opened is closed', () => {
  const pieces = fc.constantFrom(
    ...'< > </ <!-- --> " \' = & ; / p b a li href onclick javascript: script style svg https://x.example &lt; &#x3c; \u0000'.split(
      ' ',
    ),
    '<p>',
    '<a href="https://x.example">',
    '<script>',
    '</script>',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 }))), (parts) => {
      const { html } = sanitise(parts.join(''));
      const tags = html.match(/<[^>]*>?/g) ?? [];
      for (const tag of tags) expect(tag).toMatch(TAG);
      const open: string[] = [];
      for (const tag of tags) {
        const name = /[a-z0-9]+/.exec(tag)?.[0] ?? '';
        if (tag.startsWith('</')) expect(open.pop()).toBe(name);
        else if (name !== 'br' && name !== 'hr') open.push(name);
      }
      expect(open).toEqual([]);
      expect(sanitise(html).html).toBe(html);
    }),
    { numRuns: 3000 },
  );
});

test('depth has an end', () => {
  expect(sanitise('<div>'.repeat(1000)).html).toBe(`${'<div>'.repeat(50)}${'</div>'.repeat(50)}`);
});
