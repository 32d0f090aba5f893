/** What the XML parser complains of, by what it costs, in the words of whoever made the file. */
export interface XmlError {
  /** HARMLESS: the text is as good as it was; BROKEN: the tags are no longer to be trusted; END: the file is cut off. */
  readonly kind: 'BROKEN' | 'END' | 'HARMLESS';
  readonly message: string;
}

/** The parser's message -> ours. What is not here is BROKEN. */
const HARMLESS: readonly (readonly [RegExp, string])[] = [
  [/^disallowed character\./, 'A control character, which XML does not allow, was left out.'],
  [
    /^(malformed character entity|disallowed character in entity name|empty entity name)/,
    'An & that begins no entity stays as it stands.',
  ],
  [/^the string "\]\]>"/, 'There is ]]> in a text.'],
  [/^text data outside of root node/, 'There is text outside of the message.'],
  [/^documents may contain only one root/, 'The file holds more than one message.'],
  [
    /^(an XML declaration must be at the start|the XML declaration must appear)/,
    'The XML declaration is not at the beginning of the file.',
  ],
  [
    /^(XML declaration|version number|encoding value|standalone value|value required|value must be quoted|expected|did not expect|whitespace required|The character \?)/,
    'The XML declaration is not as XML wants it.',
  ],
  [/^duplicate attribute/, 'An attribute is there twice.'],
  [
    /^(unquoted attribute value|attribute without value|no whitespace between attributes)/,
    'An attribute is not as XML wants it.',
  ],
  [
    /^(malformed comment|processing instruction|disallowed character in processing)/,
    'A comment or processing instruction is not as XML wants it.',
  ],
  [/^inappropriately located doctype/, 'The document type stands in the wrong place.'],
];

const BROKEN: readonly (readonly [RegExp, string])[] = [
  [/^(unexpected close tag|unmatched closing tag)/, 'an end tag does not match its start tag'],
  [/^(disallowed character in|forward-slash|weird empty|incorrect syntax)/, 'a < begins no tag'],
];

/** The error as the parser gives it, its place before its message. */
export function xmlErrorOf(error: Error, isEnding: boolean): XmlError {
  const message = error.message.replace(/^\d+:\d+: /, '');
  if (isEnding) return { kind: 'END', message: endOf(message) };
  const harmless = HARMLESS.find(([pattern]) => pattern.test(message));
  if (harmless !== undefined) return { kind: 'HARMLESS', message: harmless[1] };
  const broken = BROKEN.find(([pattern]) => pattern.test(message));
  return { kind: 'BROKEN', message: broken?.[1] ?? `it is no XML: ${message.replace(/\.$/, '')}` };
}

function endOf(message: string): string {
  const [, unclosed] = /^unclosed tag: (.+)$/.exec(message) ?? [];
  if (unclosed !== undefined) return `The file ends before <${unclosed}> is closed.`;
  return /root element/.test(message)
    ? 'There is no XML in the file.'
    : 'The file ends in the middle of something.';
}
