/** Why one grant does not allow what is asked, its territory apart: contract 3.6, rules 6 to 8. */
import { readInstant } from '../question.js';
import { coversLanguage } from './language.js';
import { deny, hold, type Obstacle, RULES, type Rule, type StatementReasonCode } from './obstacle.js';
import type { Asked, Path, RecipientFacts } from './question.js';
import type { KnownStatement, Statement } from './statement.js';

/** None: the grant passes every dimension but perhaps its territory. What is unknown passes no limit. */
export function grantObstacles({ id, body }: KnownStatement, asked: Asked): readonly Obstacle[] {
  return [...termObstacles(id, body, asked), ...windowObstacles(id, body, asked.at)];
}

function termObstacles(statementId: string, body: Statement, asked: Asked): Obstacle[] {
  const { languages, productForms, channels, uses } = body;
  const found: Obstacle[] = [];
  const refuse = (rule: Rule, code: StatementReasonCode, allowed: readonly string[]) =>
    found.push(deny(rule, code, `The rights are for ${allowed.join(', ')}.`, { statementId }));
  if (languages !== undefined && !coversLanguage(languages, asked.language)) {
    refuse(RULES.language, 'language', languages);
  }
  if (productForms !== undefined && !coversForm(productForms, asked.path)) {
    refuse(RULES.terms, 'product_form', productForms);
  }
  if (channels !== undefined && !isWithin(asked.channels, channels)) {
    refuse(RULES.terms, 'channel', channels);
  }
  if (uses !== undefined && !uses.includes(asked.use)) refuse(RULES.terms, 'use', uses);
  if (!isFor(body, asked.recipient)) refuse(RULES.terms, 'recipient', ['other recipients']);
  return found;
}

function windowObstacles(statementId: string, { from, until }: Statement, at: number): Obstacle[] {
  const starts = from === undefined ? Number.NEGATIVE_INFINITY : readInstant(from);
  const ends = until === undefined ? Number.POSITIVE_INFINITY : readInstant(until);
  if (Number.isNaN(starts) || Number.isNaN(ends)) {
    return [
      deny(RULES.window, 'window_unreadable', 'The dates of the rights cannot be read.', { statementId }),
    ];
  }
  const found: Obstacle[] = [];
  if (ends <= at) found.push(deny(RULES.window, 'expired', 'The rights have ended.', { statementId }));
  if (from !== undefined && starts > at) {
    found.push(hold(RULES.window, 'not_yet', 'The rights have not begun.', { statementId, until: from }));
  }
  return found;
}

function coversForm(allowed: readonly string[], { productForm, productFormDetails = [] }: Path): boolean {
  const forms = productForm === null ? productFormDetails : [productForm, ...productFormDetails];
  return forms.some((form) => allowed.includes(form));
}

/** None asked for is none known: not within anything. */
function isWithin(asked: readonly string[], allowed: readonly string[]): boolean {
  return asked.length > 0 && asked.every((one) => allowed.includes(one));
}

function isFor({ recipientIds, recipientTypes }: Statement, { id, type }: RecipientFacts): boolean {
  return names(recipientIds, id) && names(recipientTypes, type);
}

function names(allowed: readonly string[] | undefined, asked: string | undefined): boolean {
  return allowed === undefined || (asked !== undefined && allowed.includes(asked));
}
