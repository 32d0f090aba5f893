/** Content, a recipient and statements to ask about, of which a test says only what differs. */
import type { ContentFacts, RecipientFacts } from '../../rights/statements/question.js';
import type { KnownStatement, Statement, Territories } from '../../rights/statements/statement.js';

export const NOW = '2026-11-05T12:00:00Z';
export const ISBN = '9781999900014';

export const content: ContentFacts = {
  assetId: 'ast_1',
  versionId: 'asv_1',
  status: 'active',
  isOnHold: false,
  processing: 'ready',
  review: 'approved',
  language: 'en',
  audience: [],
  embargoUntil: null,
  expiresAt: null,
  paths: [
    {
      subjects: [
        { level: 'product', value: ISBN },
        { level: 'work', value: '17' },
        { level: 'asset', value: 'ast_1' },
        { level: 'kind', value: 'front_cover' },
      ],
      productForm: 'BB',
    },
  ],
};

export const recipient: RecipientFacts = {
  type: 'print_retailer',
  id: 'rcp_1',
  territories: { include: ['AU'] },
  honoursEmbargo: false,
};

let count = 0;

/** A grant of the product for Australia and New Zealand, but for what is said. */
export function statement(more: Partial<Statement> = {}): KnownStatement {
  count += 1;
  const body: Statement = {
    subject: { level: 'product', value: ISBN },
    effect: 'grant',
    territories: { include: ['AU', 'NZ'] },
    source: { asOf: '2026-11-05T11:00:00Z' },
    ...more,
  };
  return { id: `rgt_${String(count).padStart(6, '0')}`, revision: 1, body };
}

/** Written as WORLD - CA-QC: what is included, and after a dash what is excluded. */
export function territories(text: string): Territories {
  const [include = '', exclude = ''] = text.split(' - ');
  const codes = (list: string) => list.split(' ').filter((code) => code !== '');
  return { include: codes(include), exclude: codes(exclude) };
}
