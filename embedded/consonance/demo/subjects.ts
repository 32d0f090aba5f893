/** The subject codes the list uses, with what each means in our own words. */

export const THEMA = {
  DCF: 'Poetry by one poet',
  DNC: 'Memoirs',
  DNL: 'Literary essays',
  FBA: 'Contemporary fiction',
  FF: 'Crime and mystery',
  FFJ: 'Crime: cosy mystery',
  FFP: 'Crime: police procedural',
  FHD: 'Thriller: espionage',
  FM: 'Fantasy',
  FV: 'Historical fiction',
  FYB: 'Short stories',
  FYT: 'Fiction in translation',
  NHTB: 'Social and cultural history',
  NHTM: 'Maritime history',
  PDX: 'History of science',
  PDZ: 'Popular science',
  PG: 'Astronomy, space and time',
  QDX: 'Popular philosophy',
  RBKC: 'Oceanography',
  RGV: 'Cartography and map-making',
  UYQ: 'Artificial intelligence',
  WB: 'Cookery',
  WM: 'Gardening',
  WN: 'Nature and the natural world',
  WTL: 'Travel writing',
  YBC: 'Picture books',
  YBCB: 'Board and baby books',
  YFB: 'Children: general fiction',
  YFC: 'Children: adventure stories',
  YFP: 'Children: animal stories',
} as const;

export const BISAC = {
  CKB000000: 'COOKING / General',
  FIC000000: 'FICTION / General',
  FIC006000: 'FICTION / Thrillers / Espionage',
  FIC014000: 'FICTION / Historical / General',
  FIC019000: 'FICTION / Literary',
  FIC022000: 'FICTION / Mystery & Detective / General',
  FIC022020: 'FICTION / Mystery & Detective / Police Procedural',
  FIC029000: 'FICTION / Short Stories (single author)',
  GAR000000: 'GARDENING / General',
  HIS054000: 'HISTORY / Social History',
  HIS057000: 'HISTORY / Maritime History & Piracy',
  JUV000000: 'JUVENILE FICTION / General',
  JUV001000: 'JUVENILE FICTION / Action & Adventure / General',
  JUV002000: 'JUVENILE FICTION / Animals / General',
  NAT000000: 'NATURE / General',
  PHI000000: 'PHILOSOPHY / General',
  POE000000: 'POETRY / General',
  SCI000000: 'SCIENCE / General',
  SCI004000: 'SCIENCE / Space Science / Astronomy',
  SCI052000: 'SCIENCE / Earth Sciences / Oceanography',
  TRV010000: 'TRAVEL / Essays & Travelogues',
} as const;

/** Retired by the trade in 2017, and still on the older half of any list. */
export const BIC = {
  FA: 'Modern and contemporary fiction',
  FF: 'Crime and mystery',
  FV: 'Historical fiction',
  HBTM: 'Maritime history',
  WM: 'Gardening',
  YBC: 'Picture books',
} as const;

export type ThemaCode = keyof typeof THEMA;
export type BisacCode = keyof typeof BISAC;
export type BicCode = keyof typeof BIC;
