/** Writes what is cleared for a market, a row a product, as it comes. */
import { EXIT, type ExitCode } from '../command.js';
import type { Graph } from '../graph/graph.js';
import { GraphError } from '../graph/graph-error.js';
import type { MarketInput } from '../graph/market.js';
import { ReaderGone } from '../output.js';
import { clearedProducts } from './cleared-products.js';
import type { Destination } from './destination.js';
import type { Format } from './formats.js';
import { rowOf } from './row.js';

export interface ExportCleared {
  readonly graph: Graph;
  readonly market: MarketInput;
  readonly format: Format;
  readonly destination: Destination;
  /** Takes a sentence for people. */
  tell(sentence: string): void;
}

/** 0 when all is written; 4 when only some is, 75 or 1 when nothing is, as when nothing is cleared: why has been told. */
export async function exportCleared(options: ExportCleared): Promise<ExitCode> {
  const { graph, market, format, destination, tell } = options;
  let rows = 0;
  try {
    let isBegun = false;
    for await (const products of clearedProducts(graph, market, tell)) {
      if (!isBegun) await destination.write(format.header);
      isBegun = true;
      for (const product of products) {
        await destination.write(format.write(rowOf(product)));
        rows += 1;
      }
    }
    if (rows === 0) {
      await destination.abandon();
      tell(`Nothing is cleared for ${market.country}, or nothing that you may see: nothing was exported.`);
      return EXIT.failed;
    }
    await destination.finish();
    return EXIT.done;
  } catch (error) {
    if (error instanceof ReaderGone) return EXIT.done;
    await destination.abandon();
    if (!(error instanceof GraphError)) throw error;
    const { unfinished } = destination;
    const place = unfinished === null ? '' : ` to ${unfinished}`;
    tell(error.message);
    tell(`The export is not whole: ${rows} rows were written${place}.`);
    return rows > 0 ? EXIT.partlyDone : error.exitCode;
  }
}
