/** A hand-written Consonance: works in memory, faults by switch. */
import { UpstreamError } from '../../platform/errors.js';
import type { ConsonanceReading, WorksPage, WorksQuestion } from '../../upstreams/consonance/consonance.js';
import type { SourceWork } from '../../upstreams/consonance/model.js';

export interface MemoryConsonance extends ConsonanceReading {
  /** Adds or replaces a work; it counts as changed on that ISO 8601 date. */
  put(work: SourceWork, changedOn?: string): void;
  remove(workId: number): void;
  readonly unreadable: Set<number>;
  /** Works told as changed although they are not. */
  readonly falsePositives: Set<number>;
  readonly questions: WorksQuestion[];
  /** Runs before every answer; what it throws is the answer. */
  before: (call: keyof ConsonanceReading, after: number) => void | Promise<void>;
  /** Empty and without faults. */
  reset(): void;
}

export function createMemoryConsonance({ pageSize = 3 } = {}): MemoryConsonance {
  const works = new Map<number, { work: SourceWork; changedOn: string }>();
  const unreadable = new Set<number>();
  const falsePositives = new Set<number>();
  const questions: WorksQuestion[] = [];
  const idsAfter = (after: number) => [...works.keys()].filter((id) => id > after).sort((a, b) => a - b);
  const workOf = (id: number) => works.get(id)?.work as SourceWork;

  const consonance: MemoryConsonance = {
    unreadable,
    falsePositives,
    questions,
    before: () => undefined,
    reset() {
      works.clear();
      unreadable.clear();
      falsePositives.clear();
      questions.length = 0;
      consonance.before = () => undefined;
      consonance.worksAfter = worksAfter;
    },
    put: (work, changedOn = '2026-01-01') => void works.set(work.workId, { work, changedOn }),
    remove: (workId) => void works.delete(workId),
    worksAfter,
    async workIdsAfter(after) {
      await consonance.before('workIdsAfter', after);
      return idsAfter(after)
        .slice(0, pageSize)
        .map((workId) => ({
          workId,
          productIds: workOf(workId).products.map(({ productId }) => productId),
        }));
    },
    async worksByIds(workIds) {
      await consonance.before('worksByIds', 0);
      if (workIds.some((id) => unreadable.has(id))) {
        throw new UpstreamError(
          'UPSTREAM_UNREADABLE',
          'consonance',
          'Consonance answered what its schema does not promise.',
        );
      }
      return workIds.filter((id) => works.has(id)).map(workOf);
    },
    async workIdsByIsbns() {
      return new Map();
    },
  };
  async function worksAfter(question: WorksQuestion): Promise<WorksPage> {
    questions.push(question);
    await consonance.before('worksAfter', question.after);
    const isAsked = (id: number) =>
      (works.get(id)?.changedOn ?? '') >= (question.changedSince ?? '') || falsePositives.has(id);
    const ids = idsAfter(question.after).filter(isAsked).slice(0, pageSize);
    return {
      works: ids.filter((id) => !unreadable.has(id)).map(workOf),
      lastWorkId: ids.at(-1) ?? null,
      unreadable: ids
        .filter((id) => unreadable.has(id))
        .map((workId) => ({ workId, reason: 'title: not a text' })),
    };
  }
  return consonance;
}

export function isDown(): never {
  throw new UpstreamError('UPSTREAM_UNAVAILABLE', 'consonance', 'Consonance could not be reached.');
}
