/** Pages are put together by a template that escapes everything that is not markup itself. */

/** Text that is markup already, such as what the template returns. */
export interface Html {
  readonly markup: string;
}

type Part = Html | number | string | readonly Html[];

/** Markup with values in it, escaped for text and for attributes in double quotes. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const markup = texts.flatMap((text, place) => [text, markupOf(parts[place] ?? '')]).join('');
  return { markup };
}

function markupOf(part: Part): string {
  if (typeof part === 'object') {
    return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
  }
  return String(part).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
