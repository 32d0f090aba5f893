/** Whether a restriction touches what is asked: contract 3.6, rule 4. It reads every dimension the closing way. */
import { readInstant } from '../question.js';
import type { Place } from '../territory/membership.js';
import { touchesLanguage } from './language.js';
import { deny, type Obstacle, RULES } from './obstacle.js';
import { codeOf } from './places.js';
import type { Asked, Path } from './question.js';
import type { KnownStatement, Statement } from './statement.js';
import { restOfWorld, touches } from './territory.js';

/** What the restrictions among the statements about one subject forbid at any of the places. */
export function restrictionObstacles(
  own: readonly KnownStatement[],
  places: readonly Place[],
  asked: Asked,
): readonly Obstacle[] {
  const restrictions = own.filter(({ body }) => body.effect !== 'grant' && concerns(body, asked));
  return restrictions.flatMap((restriction) => {
    const rest = restOfWorld(own.filter(({ id }) => id !== restriction.id));
    const touched = places.filter((place) => touches(restriction.body.territories, place, rest)).map(codeOf);
    if (touched.length === 0) return [];
    const message = `It may not be used in ${touched.join(', ')}.`;
    const more = { statementId: restriction.id, territories: touched };
    return [deny(RULES.restriction, 'restricted', message, more)];
  });
}

/** Whether it touches what is asked, its territory apart. What is unknown is touched. */
function concerns(body: Statement, asked: Asked): boolean {
  const { languages, productForms, channels, uses, recipientIds, recipientTypes } = body;
  const { recipient } = asked;
  return (
    (languages === undefined || touchesLanguage(languages, asked.language)) &&
    (productForms === undefined || touchesForm(productForms, asked.path)) &&
    (channels === undefined || touchesAny(channels, asked.channels)) &&
    (uses === undefined || uses.includes(asked.use)) &&
    (recipientIds === undefined || touchesOne(recipientIds, recipient.id)) &&
    (recipientTypes === undefined || touchesOne(recipientTypes, recipient.type)) &&
    isInForce(body, asked.at)
  );
}

/** A window that cannot be read is in force. */
function isInForce({ from, until }: Statement, at: number): boolean {
  const isToCome = from !== undefined && at < readInstant(from);
  const isOver = until !== undefined && readInstant(until) <= at;
  return !isToCome && !isOver;
}

/** Codes of List 175, such as E101; those of List 150 have two letters. */
const DETAIL = /^[A-Z]\d{3}$/;

function touchesForm(forbidden: readonly string[], { productForm, productFormDetails }: Path): boolean {
  if (productForm === null || forbidden.includes(productForm)) return true;
  return productFormDetails === undefined
    ? forbidden.some((form) => DETAIL.test(form))
    : productFormDetails.some((detail) => forbidden.includes(detail));
}

function touchesAny(forbidden: readonly string[], asked: readonly string[]): boolean {
  return asked.length === 0 || asked.some((one) => forbidden.includes(one));
}

function touchesOne(forbidden: readonly string[], asked: string | undefined): boolean {
  return asked === undefined || forbidden.includes(asked);
}
