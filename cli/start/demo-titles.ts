import { demoList } from '../../embedded/consonance/demo/list.js';
import type { ListedProduct, ListedTitle } from '../../embedded/vip/demo/list.js';
import type { Clock } from '../../platform/clock.js';
import type { Log } from '../../platform/log.js';
import { createConsonance } from '../../upstreams/consonance/client.js';
import type { SourceProduct, SourceWork } from '../../upstreams/consonance/model.js';
import { ConsonanceSettings } from '../../upstreams/consonance/settings.js';

/** ONIX List 17: whoever wrote it. */
const AUTHOR = 'A01';
/** Of a product of which none is stated. */
const USUAL_LANGUAGE = 'en';

/** The titles of the demo list that the stand-in has, with the ids by which VIP is to know them. */
export async function readDemoTitles(options: {
  consonance: { readonly url: string; readonly apiKey: string };
  clock: Clock;
  log: Log;
  signal: AbortSignal;
}): Promise<ListedTitle[]> {
  const { clock, log, signal } = options;
  const settings = ConsonanceSettings.parse({});
  const consonance = createConsonance({ ...options.consonance, settings, clock, log });
  try {
    const isbns = (demoList().works ?? []).flatMap(({ products = [] }) =>
      products.flatMap(({ isbn13 }) => isbn13 ?? []),
    );
    const workIds = await consonance.workIdsByIsbns(isbns, signal);
    const works = await consonance.worksByIds([...new Set(workIds.values())], signal);
    return [...works].sort((one, other) => one.workId - other.workId).map(titleOf);
  } finally {
    await consonance.close();
  }
}

function titleOf(work: SourceWork): ListedTitle {
  const { workId, title, imprint, series, contributors, products, languages } = work;
  const languageOf = (product: SourceProduct) =>
    languages.find(({ productIds }) => productIds.includes(product.productId))?.tag ??
    languages.find(({ productIds }) => productIds.length === 0)?.tag ??
    USUAL_LANGUAGE;
  return {
    workId: String(workId),
    title,
    imprint: imprint === null ? null : { id: imprint.imprintId?.toString() ?? null, name: imprint.name },
    series: series.map(({ seriesId, name }) => ({ id: String(seriesId), name })),
    authors: contributors
      .filter(({ roleCode }) => roleCode === AUTHOR)
      .map(({ contributorId, name }) => ({ id: String(contributorId), name })),
    products: products.flatMap((product): ListedProduct[] =>
      product.isbn13 === null ? [] : [productOf(product, product.isbn13, languageOf(product))],
    ),
  };
}

function productOf(product: SourceProduct, isbn: string, language: string): ListedProduct {
  const { isForSaleWorldwide, forSaleIn, notForSaleIn } = product;
  return { isbn, form: formOf(product), language, isForSaleWorldwide, forSaleIn, notForSaleIn };
}

/** ONIX 2.1 List 7: A sound, B print, D electronic. */
function formOf({ formCode }: SourceProduct): ListedProduct['form'] {
  if (formCode?.startsWith('A')) return 'AUDIO';
  if (formCode?.startsWith('D')) return 'EBOOK';
  return formCode?.startsWith('B') ? 'PRINT' : 'OTHER';
}
