/** A decision as the graph answers it: Clearance of the schema. */
import { z } from 'zod';

const maybe = z.string().nullable();

const Evidence = z.object({ source: z.string(), recordId: maybe, path: maybe, quoted: maybe, asOf: maybe });

const Reason = z.object({
  code: z.string(),
  category: z.string(),
  message: z.string(),
  evidence: z.array(Evidence),
  changesAt: maybe,
});

const Market = z.object({
  country: z.string(),
  subdivision: maybe,
  language: maybe,
  partner: maybe,
  channel: maybe,
  audience: z.string(),
  purpose: z.string(),
  at: z.string(),
  timeZones: z.array(z.string()),
});

export const Clearance = z.object({
  decision: z.enum(['ALLOW', 'DENY']),
  exclusivity: maybe,
  sentence: z.string(),
  changesAt: maybe,
  reasons: z.array(Reason),
  obligations: z.array(z.object({ code: z.string(), text: maybe })),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  market: Market,
});
export type Clearance = Readonly<z.infer<typeof Clearance>>;

/** All of it, as a selection of the schema. */
export const CLEARANCE_FIELDS = `
  decision exclusivity sentence changesAt
  reasons { code category message evidence { source recordId path quoted asOf } changesAt }
  obligations { code text }
  warnings { code message }
  market { country subdivision language partner channel audience purpose at timeZones }
`;
