import { describe, expect, test } from 'vitest';
import { createDocuments } from '../../../gateway/request/documents.js';
import { OperationLimits } from '../../../gateway/settings.js';
import { createTestEngine } from '../world.js';

const { schema } = createTestEngine();

function documentsFor(cacheSize: number) {
  return createDocuments({ schema, limits: OperationLimits.parse({}), cacheSize });
}

describe('what is remembered of documents', () => {
  test('is at most as many as the setting says', () => {
    const documents = documentsFor(1);
    documents.read('{ whoami }');
    expect(documents.read('{ whoami }').wasKnown).toBe(true);
    documents.read('{ at }');
    expect(documents.read('{ whoami }').wasKnown).toBe(false);
  });

  test('are not those that are refused', () => {
    const documents = documentsFor(10);
    for (const _time of [1, 2]) expect(() => documents.read('{ nothing }')).toThrow(/Cannot query field/);
  });

  test('are not those so long that they would fill the memory', () => {
    const documents = documentsFor(10);
    const long = `{ whoami } # ${'x'.repeat(40_000)}`;
    documents.read(long);
    expect(documents.read(long).wasKnown).toBe(false);
  });
});
