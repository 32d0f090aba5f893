/** What the gateway's part of colophon.config.json may say. The defaults hold for a house of ordinary size. */
import { z } from 'zod';

const atLeastOne = z.int().min(1);

/**
 * How large an operation may be. Fragments count as often as they are spread, so that no document is larger than
 * it looks. A page of 50 with 50 each is far inside: it is the writing that is limited here, not the answer.
 */
export const OperationLimits = z
  .strictObject({
    maxTokens: atLeastOne
      .default(5_000)
      .describe(
        'Words and signs in a document. The query that explorers send to learn the schema has about 400.',
      ),
    maxNesting: atLeastOne
      .max(500)
      .default(100)
      .describe('Brackets of any kind inside each other. More than some hundreds would exhaust the stack.'),
    maxDepth: atLeastOne
      .default(20)
      .describe('Fields inside fields. The query that explorers send to learn the schema needs 15.'),
    maxFields: atLeastOne.default(1_000).describe('Fields in an operation.'),
    maxRootFields: atLeastOne
      .default(30)
      .describe(
        'Fields at the root of an operation. Planning takes longest for these: 300 cost 170 ms once.',
      ),
    maxAliases: atLeastOne.default(300).describe('Fields under another name in an operation.'),
    maxDirectives: atLeastOne.default(100).describe('Directives, such as @include, in an operation.'),
    maxErrors: atLeastOne.default(20).describe('Faults of a document that are told before we stop looking.'),
  })
  .readonly();
export type OperationLimits = z.infer<typeof OperationLimits>;

export const GatewaySettings = z
  .strictObject({
    publicUrl: z
      .url()
      .optional()
      .describe(
        'Where callers reach the gateway, for the addresses that the graph hands out; as it listens when left out.',
      ),
    bodyLimitBytes: atLeastOne.default(1_048_576).describe('The largest body that is read, in bytes.'),
    requestTimeoutMs: atLeastOne
      .default(30_000)
      .describe(
        'How long a request may take as a whole, in milliseconds. What is not there by then is left out.',
      ),
    subgraphTimeoutMs: atLeastOne
      .default(10_000)
      .describe('How long one call to a subgraph may take, in milliseconds.'),
    documentCacheSize: atLeastOne
      .default(1_000)
      .describe('How many documents are remembered as valid, the latest used.'),
    operation: OperationLimits.prefault({}).describe('How large an operation may be.'),
  })
  .readonly();
export type GatewaySettings = z.infer<typeof GatewaySettings>;
