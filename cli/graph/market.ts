/** The market of a question: as the graph is asked, and the options that say it. */
import { AUDIENCES, CHANNELS, PURPOSES } from '../clear/words.js';
import type { Option } from '../command.js';

/** MarketInput of the graph: what is left out is the graph's to fill in. */
export interface MarketInput {
  readonly country: string;
  readonly subdivision?: string;
  readonly language?: string;
  readonly partner?: string;
  readonly channel?: string;
  readonly audience?: string;
  readonly purpose?: string;
  /** RFC 3339. */
  readonly at?: string;
}

/** All but the country, which commands name in their own way. */
export const marketOptions = {
  subdivision: { type: 'string', placeholder: 'CODE', description: 'A part of the country, such as AU-NSW.' },
  language: {
    type: 'string',
    placeholder: 'TAG',
    description: 'The language that is wanted, such as en-GB.',
  },
  partner: {
    type: 'string',
    placeholder: 'ID',
    description: 'The partner it is for; the key’s own when left out.',
  },
  channel: { type: 'string', placeholder: 'WORD', description: `${CHANNELS.all.join(', ')}.` },
  audience: {
    type: 'string',
    placeholder: 'WORD',
    description: `${AUDIENCES.all.join(', ')}; END_CUSTOMER when left out.`,
  },
  purpose: {
    type: 'string',
    placeholder: 'WORD',
    description: `${PURPOSES.all.join(', ')}; DISPLAY when left out.`,
  },
  at: {
    type: 'string',
    placeholder: 'INSTANT',
    description: 'The moment asked about, such as 2027-03-04T09:00:00Z; now when left out.',
  },
} satisfies Record<string, Option>;
