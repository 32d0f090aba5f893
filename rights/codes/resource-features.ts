/** What is told of a resource beside itself, List 160 (issue 71). rights.md 1.11. */

/** REQUIRED_CREDIT has to be shown with it. ALT_TEXT tells those who cannot see it what it shows. INFORMATION binds nobody. */
export type ResourceFeature = 'ALT_TEXT' | 'INFORMATION' | 'REQUIRED_CREDIT';

const FEATURES: ReadonlyMap<string, ResourceFeature> = new Map([
  ['01', 'REQUIRED_CREDIT'],
  ['07', 'ALT_TEXT'],
]);

/** INFORMATION for all others: the caption (02), the copyright holder (03), a length, ids of contributors, colours. */
export const readResourceFeature = (code: string | null): ResourceFeature =>
  FEATURES.get(code ?? '') ?? 'INFORMATION';
