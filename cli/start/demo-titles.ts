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

/** The titles that the stand-in has, with the ids by which VIP is to know them. */
export async function readDemoTitles(options: {
  consonance: { readonly url: string; readonly apiKey: string };
  clock: Clock;
  log: Log;
}): Promise<ListedTitle[]> {
  const { clock, log } = options;
  const consonance = createConsonance({
    ...options.consonance,
    settings: ConsonanceSettings.parse({}),
    clock,
    log,
  });
  try {
    const titles: ListedTitle[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const page = await consonance.worksAfter({ after });
      titles.push(...page.works.map(titleOf));
      after = page.lastWorkId;
    }
    return titles;
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
