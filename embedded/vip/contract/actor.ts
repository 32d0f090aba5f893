import { z } from 'zod';

/**
 * Who did something: the client itself, or the person that a client with the scope actors:assert names in On-Behalf-Of.
 * Separation of duties looks at the id.
 */
export const Actor = z
  .object({
    type: z.enum(['client', 'person', 'system']),
    id: z.string(),
    /** The client that acted for the person. */
    via: z.string().optional(),
  })
  .readonly();

export type Actor = z.infer<typeof Actor>;

/** What the service does by itself, such as a check of bytes. */
export const SYSTEM_ACTOR: Actor = { type: 'system', id: 'vip' };
