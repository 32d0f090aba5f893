/** Production runs: what is made for which products. */
import type { ProductionRunRow } from '../../store/rows.js';
import { withIds } from './parts-of-works.js';
import { productIdsAmong, productsAmong } from './product-ids.js';
import type { Resolvers } from './resolvers.js';

/** A part of a run, which belongs to some products of the run's work. */
interface RunPart {
  readonly workId: number;
  readonly productIds: readonly number[] | null;
}

export const ProductionRun: Resolvers<ProductionRunRow> = {
  productIds: ({ work_id, productIds }, _, context) => productIdsAmong(context, work_id, productIds),
  quantities: ({ id, quantities }) => withIds(id, quantities),
  bindings: (run) => partsOf(run, run.bindings),
  covers: (run) => partsOf(run, run.covers),
  embellishments: (run) => partsOf(run, run.embellishments),
  finishes: (run) => partsOf(run, run.finishes),
  interiors: (run) => partsOf(run, run.interiors),
};

/** Of bindings, covers, embellishments, finishes and interiors alike. */
export const productionRunPart: Resolvers<RunPart> = {
  productIds: ({ workId, productIds }, _, context) => productIdsAmong(context, workId, productIds),
  products: ({ workId, productIds }, _, context) => productsAmong(context, workId, productIds),
};

function partsOf<Part extends object>({ id, work_id }: ProductionRunRow, parts: readonly Part[]) {
  return withIds(id, parts).map((part) => ({ ...part, workId: work_id }));
}
