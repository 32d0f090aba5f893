/** What a restriction touches, dimension by dimension: it reads each the closing way. Contract 3.6, rule 4. */
import { describe, expect, test } from 'vitest';
import { decideByStatements } from '../../rights/statements/decide.js';
import type { ContentFacts, Path, RecipientFacts } from '../../rights/statements/question.js';
import type { Statement } from '../../rights/statements/statement.js';
import { content, NOW, recipient, statement } from './statements.js';

interface Asked {
  readonly content?: Partial<ContentFacts>;
  readonly path?: Partial<Path>;
  readonly recipient?: Partial<RecipientFacts>;
  readonly channel?: string;
  readonly at?: string;
}

/** Beside a grant of everything. */
function decide(restriction: Partial<Statement>, asked: Asked = {}) {
  return decideByStatements(
    {
      ...content,
      paths: content.paths.map((path) => ({ ...path, ...asked.path })),
      ...asked.content,
    },
    {
      use: 'promotion',
      at: asked.at ?? NOW,
      channel: asked.channel,
      recipient: { ...recipient, ...asked.recipient },
    },
    [statement(), statement({ effect: 'restrict', ...restriction })],
    { now: NOW, maxAgeMinutes: null },
  );
}

const isTouched = (restriction: Partial<Statement>, asked?: Asked) =>
  decide(restriction, asked).reasons.map(({ code }) => code);

const YES = ['restricted'];
const NO: readonly string[] = [];

test.each<[string, Partial<Statement>, Asked, readonly string[]]>([
  ['nothing named touches everything', {}, {}, YES],

  ['its language', { languages: ['en'] }, {}, YES],
  ['another language', { languages: ['fr'] }, {}, NO],
  ['one of two languages', { languages: ['fr', 'en'] }, {}, YES],
  ['a variety of the language', { languages: ['en-GB'] }, {}, YES],
  ['the language of a variety', { languages: ['en'] }, { content: { language: 'en-GB' } }, YES],
  ['another variety', { languages: ['en-US'] }, { content: { language: 'en-GB' } }, NO],
  ['any language, of what has none', { languages: ['fr'] }, { content: { language: 'zxx' } }, YES],
  ['any language, of what has several', { languages: ['fr'] }, { content: { language: 'mul' } }, YES],
  ['any language, of what nobody determined', { languages: ['fr'] }, { content: { language: 'und' } }, YES],
  ['any language, of what tells none', { languages: ['fr'] }, { content: { language: null } }, YES],
  ['any language, of what tells an empty one', { languages: ['fr'] }, { content: { language: '' } }, YES],
  ['a language, of what tells nonsense', { languages: ['fr'] }, { content: { language: 'x' } }, YES],
  ['a language that is nonsense', { languages: ['english', 'fr'] }, {}, YES],

  ['its form', { productForms: ['BB'] }, {}, YES],
  ['another form', { productForms: ['ED'] }, {}, NO],
  ['any form, where it is not known', { productForms: ['ED'] }, { path: { productForm: null } }, YES],
  [
    'a detail that it has',
    { productForms: ['E101'] },
    { path: { productForm: 'ED', productFormDetails: ['E107', 'E101'] } },
    YES,
  ],
  [
    'a detail that it has not',
    { productForms: ['E101'] },
    { path: { productForm: 'ED', productFormDetails: ['E107'] } },
    NO,
  ],
  ['any detail, where none is known', { productForms: ['BC', 'E101'] }, { path: { productForm: 'ED' } }, YES],
  ['a form, where no detail is known', { productForms: ['BC', 'ED2'] }, { path: { productForm: 'ED' } }, NO],

  ['its channel', { channels: ['online'] }, { channel: 'online' }, YES],
  ['another channel', { channels: ['online'] }, { channel: 'library' }, NO],
  ['any channel, where none is asked about', { channels: ['online'] }, {}, YES],
  [
    'one of the recipient’s',
    { channels: ['online'] },
    { recipient: { channels: ['library', 'online'] } },
    YES,
  ],
  ['none of the recipient’s', { channels: ['online'] }, { recipient: { channels: ['library'] } }, NO],

  ['its use', { uses: ['sale', 'promotion'] }, {}, YES],
  ['another use', { uses: ['sale'] }, {}, NO],

  ['the recipient', { recipientIds: ['rcp_1'] }, {}, YES],
  ['another recipient', { recipientIds: ['rcp_2'] }, {}, NO],
  [
    'any recipient, where it is not known',
    { recipientIds: ['rcp_2'] },
    { recipient: { id: undefined } },
    YES,
  ],
  ['its type', { recipientTypes: ['print_retailer'] }, {}, YES],
  ['another type', { recipientTypes: ['press'] }, {}, NO],
  ['any type, where it is not known', { recipientTypes: ['press'] }, { recipient: { type: undefined } }, YES],

  ['from its first instant', { from: NOW }, {}, YES],
  ['not a millisecond before', { from: '2026-11-05T12:00:00.001Z' }, {}, NO],
  ['not from its last on', { until: NOW }, {}, NO],
  ['until a millisecond before', { until: '2026-11-05T12:00:00.001Z' }, {}, YES],
  ['a window that cannot be read', { from: 'soon', until: 'later' }, {}, YES],

  ['another country', { territories: { include: ['US'] } }, {}, NO],
  [
    'in one dimension and not in another',
    { languages: ['en'], uses: ['sale'], territories: { include: ['WORLD'] } },
    {},
    NO,
  ],
])('%s', (_, restriction, asked, codes) => {
  expect(isTouched(restriction, asked)).toEqual(codes);
});

describe('what it tells', () => {
  test('is which of the recipient’s places it touches, and by which statement', () => {
    const { outcome, reasons, decidedBy } = decide(
      { territories: { include: ['NZ'] } },
      { recipient: { territories: { include: ['AU', 'NZ'] } } },
    );
    expect(outcome).toBe('deny');
    expect(reasons).toMatchObject([{ code: 'restricted', message: 'It may not be used in NZ.' }]);
    expect(reasons[0]?.territories).toEqual(['NZ']);
    expect(reasons[0]?.statementId).toBe(decidedBy[1]?.id);
  });

  test('names the statements in the order of their ids, in whatever order they come', () => {
    const [first, second] = [statement(), statement({ effect: 'restrict', uses: ['sale'] })];
    const question = { use: 'promotion' as const, at: NOW, recipient };
    const decided = [
      [first, second],
      [second, first],
    ].map((statements) =>
      decideByStatements(content, question, statements, { now: NOW, maxAgeMinutes: null }),
    );
    for (const { decidedBy } of decided) expect(decidedBy.map(({ id }) => id)).toEqual([first.id, second.id]);
  });
});

describe('a statement about something else of the same name', () => {
  test('is about neither: level and value count together', () => {
    const [subject] = content.paths[0]?.subjects ?? [];
    const mixed = [
      statement({ subject: { level: 'work', value: subject?.value ?? '' } }),
      statement({ subject: { level: subject?.level ?? '', value: '17' } }),
    ];
    const { reasons, decidedBy } = decideByStatements(
      content,
      { use: 'promotion', at: NOW, recipient },
      mixed,
      { now: NOW, maxAgeMinutes: null },
    );
    expect([reasons.map(({ code }) => code), decidedBy]).toEqual([['no_rights_data'], []]);
  });
});
