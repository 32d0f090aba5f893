/**
 * What a resource is, List 158 (issue 71): the types that a gate tells from others. What is not here, known or not, is
 * none of these, so that it has to state its language.
 */

/** Pictures, which may do without a language. */
const IMAGES: ReadonlySet<string> = new Set([
  '01', // front cover
  '02', // back cover
  '03', // cover or pack
  '04', // contributor
  '07', // what is inside, or the product itself
  '10', // logo of the imprint
  '29', // whole cover: front, spine and back
  '35', // banner for a page on the web
  '45', // stands in for a cover that is to come
  '49', // for social media
]);

const PREVIEWS: ReadonlySet<string> = new Set([
  '15', // sample
  '16', // widget
]);

/** Whoever has it has the product. */
const FULL_CONTENT = '28';

export const isImageType = (contentType: string): boolean => IMAGES.has(contentType);

export const isPreviewType = (contentType: string): boolean => PREVIEWS.has(contentType);

export const isFullContentType = (contentType: string): boolean => contentType === FULL_CONTENT;
