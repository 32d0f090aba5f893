/** Why one grant does not allow what is asked, its territory apart (contract 3.6, 6 to 8). */
import { coversLanguage } from './language.js';
import { deny, hold, type Obstacle } from './obstacle.js';
import type { KnownStatement, RecipientFacts } from './question.js';
import type { Use } from './statement.js';

/** What is asked, through one product. */
export interface Asked {
  readonly recipient: RecipientFacts;
  readonly use: Use;
  readonly channels: readonly string[];
  readonly language: string | null;
  readonly productForm: string | null;
  readonly at: Date;
}

/** None: the grant passes every dimension but perhaps its territory. */
export function grantObstacles({ id, body }: KnownStatement, asked: Asked): Obstacle[] {
  const { language, productForm, channels, use, recipient, at } = asked;
  const statementId = id;
  const found: Obstacle[] = [];
  const refuse = (code: string, message: string) => found.push(deny(code, message, { statementId }));
  if (body.languages !== undefined && !coversLanguage(body.languages, language)) {
    refuse('language', `The rights are for ${body.languages.join(', ')}.`);
  }
  if (body.productForms !== undefined && !body.productForms.includes(productForm ?? '')) {
    refuse('product_form', `The rights are for ${body.productForms.join(', ')}.`);
  }
  if (body.channels !== undefined && !isWithin(channels, body.channels)) {
    refuse('channel', `The rights are for ${body.channels.join(', ')}.`);
  }
  if (body.uses !== undefined && !body.uses.includes(use))
    refuse('use', `The rights are for ${body.uses.join(', ')}.`);
  if (!isFor(body, recipient)) refuse('recipient', 'The rights are for other recipients.');
  if (body.until !== undefined && Date.parse(body.until) <= at.getTime())
    refuse('expired', 'The rights have ended.');
  if (body.from !== undefined && Date.parse(body.from) > at.getTime()) {
    found.push(hold('not_yet', 'The rights have not begun.', { statementId, until: body.from }));
  }
  return found;
}

/** Whether a restriction touches what is asked, its territory apart. What is unknown is touched. */
export function isRestricted({ body }: KnownStatement, asked: Asked): boolean {
  const { language, productForm, channels, use, recipient, at } = asked;
  const time = at.getTime();
  return (
    (body.languages === undefined || language === null || coversLanguage(body.languages, language)) &&
    (body.productForms === undefined || productForm === null || body.productForms.includes(productForm)) &&
    (body.channels === undefined ||
      channels.length === 0 ||
      channels.some((one) => body.channels?.includes(one))) &&
    (body.uses === undefined || body.uses.includes(use)) &&
    isFor(body, recipient) &&
    (body.from === undefined || Date.parse(body.from) <= time) &&
    (body.until === undefined || time < Date.parse(body.until))
  );
}

function isFor(
  { recipientIds, recipientTypes }: KnownStatement['body'],
  { id, type }: RecipientFacts,
): boolean {
  return (
    (recipientIds === undefined || recipientIds.includes(id ?? '')) &&
    (recipientTypes === undefined || recipientTypes.includes(type ?? ''))
  );
}

/** None asked for is none known: not within anything. */
function isWithin(asked: readonly string[], allowed: readonly string[]): boolean {
  return asked.length > 0 && asked.every((one) => allowed.includes(one));
}
