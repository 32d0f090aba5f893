import type { TitleEntry } from '../entry.js';

/** Hedge & Furrow: gardens, kitchens, and what lives between the two. */
export const HEDGE_AND_FURROW: readonly TitleEntry[] = [
  {
    title: 'The Bramble Year',
    subtitle: 'Twelve Months on the Wrong Side of the Hedge',
    credits: { author: ['carrick'], illustrator: ['clewlow'], narrator: ['dunmoreHale'] },
    subjects: { thema: ['WN', 'DNC'], bisac: ['NAT000000'] },
    stage: 'Published',
    pages: 288,
    short: 'A gardener stops gardening for a year, to see who moves in.',
    description: `By March there were wrens. By June there were things Ewan Carrick could not name and one
      that bit him. A funny and scratched account of doing nothing, attentively.`,
    texts: [
      {
        kind: 'REVIEW_QUOTE',
        publication: 'The Potting Shed',
        text: 'The best book ever written about not mowing.',
      },
      {
        kind: 'JACKET_COPY',
        text: '<p>He put down the secateurs. <em>Everything else picked itself up.</em></p>',
      },
    ],
    products: [
      { form: 'hardback', on: '2023-04-06', price: 18.99 },
      { form: 'paperback', on: '2024-04-04', price: 10.99 },
      { form: 'ebook', on: '2023-04-06', price: 7.99 },
      { form: 'audio', on: '2023-04-06', price: 14.99 },
    ],
  },
  {
    title: 'A Gardener’s Apology',
    credits: { author: ['carrick'], illustrator: ['clewlow'] },
    subjects: { thema: ['WM', 'DNL'], bisac: ['GAR000000'], bic: ['WM'] },
    stage: 'Published',
    pages: 224,
    rights: 'ukAndCommonwealth',
    short: 'Fifty-two letters of regret to plants, one for each week.',
    description: `To the wisteria: I was told that you liked to be cut back hard. To the slug: you know what
      you did.`,
    products: [
      { form: 'hardback', on: '2018-03-01', price: 14.99, status: '07' },
      { form: 'paperback', on: '2019-02-28', price: 9.99 },
    ],
  },
  {
    title: 'Sourdough for the Impatient',
    credits: { author: ['penalver'], photographer: ['maekela'], translator: ['jaessnik'] },
    subjects: { thema: ['WB'], bisac: ['CKB000000'] },
    stage: 'Published',
    pages: 192,
    rights: 'world',
    short: 'Bread for people who have looked in the oven twice already.',
    description: `Forty loaves, arranged by how long you are able to wait: <ul><li>an hour,</li><li>an
      evening,</li><li>a weekend away from your telephone.</li></ul>`,
    products: [
      { form: 'hardback', on: '2021-01-14', price: 20 },
      { form: 'ebook', on: '2021-01-14', price: 8.99 },
      {
        form: 'hardback',
        on: '2022-03-10',
        price: 24,
        language: 'ger',
        rights: 'german',
        title: 'Sauerteig für Ungeduldige',
      },
    ],
  },
  {
    title: 'Moss',
    subtitle: 'A Slow History',
    credits: {
      author: ['bjornsdatter'],
      illustrator: ['clewlow'],
      translator: ['fjaerli'],
      narrator: ['whitlock'],
    },
    subjects: { thema: ['WN', 'PDZ'], bisac: ['NAT000000', 'SCI000000'] },
    stage: 'Final proofs',
    pages: 256,
    rights: 'worldEnglish',
    short: 'Four hundred and fifty million years, told at walking pace.',
    description: `It was here before roots, before flowers, before anybody thought of kneeling down. Signe
      Bjørnskov kneels down, and reports.`,
    files: ['SAMPLE_PAGES'],
    products: [
      { form: 'hardback', on: '2027-04-22', price: 20 },
      { form: 'ebook', on: '2027-04-22', price: 9.99 },
      { form: 'audio', on: '2027-05-06', price: 14.99 },
      {
        form: 'hardback',
        on: '2027-08-19',
        price: 399,
        language: 'nor',
        rights: 'norway',
        title: 'Mose',
        subtitle: 'En langsom historie',
      },
    ],
  },
  {
    title: 'The Kitchen at the End of the Pier',
    credits: { author: ['penalver'], photographer: ['maekela'] },
    subjects: { thema: ['WB', 'DNC'], bisac: ['CKB000000'] },
    stage: 'Typesetting',
    pages: 272,
    short: 'Recipes and storms from the last kitchen before France.',
    description: `Eighty dishes that can be cooked in a room that moves. With notes on gulls, on salt in
      everything, and on the night the freezer went to sea.`,
    images: [
      {
        variant: 'PROMOTIONAL_IMAGE',
        status: 'DRAFT',
        caption: 'Crab on toast, in a force seven',
        credit: 'Photograph: Tuuli Mäkelä',
      },
    ],
    products: [
      { form: 'hardback', on: '2027-07-01', price: 26 },
      { form: 'ebook', on: '2027-07-01', price: 12.99 },
    ],
  },
  {
    title: 'Owls of the Night Shift',
    credits: { author: ['raghunathanCole'], illustrator: ['clewlow'] },
    subjects: { thema: ['WN'], bisac: ['NAT000000'] },
    stage: 'Published',
    pages: 240,
    rights: 'splitEnglish',
    short: 'A nurse who works nights begins to notice who else does.',
    description: `From the roof of a hospital in Norwich, Priya Raghunathan-Cole counts tawny owls between two
      and four in the morning. Her records changed a planning decision. The owls changed her.`,
    texts: [{ kind: 'REVIEW_QUOTE', publication: 'The Potting Shed', text: 'Quiet-winged and clear-eyed.' }],
    products: [
      { form: 'hardback', on: '2024-10-17', price: 18.99 },
      { form: 'paperback', on: '2025-10-16', price: 10.99 },
      { form: 'ebook', on: '2024-10-17', price: 7.99 },
      { form: 'hardback', on: '2025-03-11', price: 27.95, rights: 'northAmerica', edition: 'american' },
    ],
  },
  {
    title: 'Hedgerow',
    subtitle: 'A Field Companion',
    credits: { author: ['raghunathanCole'], illustrator: ['clewlow'] },
    series: { name: 'fieldCompanions', part: '4' },
    subjects: { thema: ['WN'], bisac: ['NAT000000'] },
    stage: 'Published',
    pages: 160,
    rights: 'ukAndCommonwealth',
    short: 'What it is, what it is not, and whether you may eat it.',
    description: `Spiral-bound, wipeable, and tested in a Norfolk ditch. Second edition with three more
      berries to avoid.`,
    products: [
      { form: 'spiral', on: '2015-05-07', price: 12.99, edition: 'first', status: '08' },
      { form: 'spiral', on: '2022-05-05', price: 14.99, edition: 'second' },
      { form: 'ebook', on: '2022-05-05', price: 7.99, edition: 'second' },
    ],
  },
  {
    title: 'The Tern Street Allotment Almanac 2027',
    credits: { author: ['ternStreet'] },
    series: { name: 'almanac', year: '2027' },
    dossier: { yearOfAnnual: '2027' },
    subjects: { thema: ['WM'], bisac: ['GAR000000'], bic: ['WM'] },
    stage: 'Published',
    pages: 128,
    rights: 'ukAndIreland',
    short: 'When to sow, when to worry, and whose turn it is with the wheelbarrow.',
    description: `Twelve months, eleven neighbours and one disputed boundary. With moon phases, frost dates
      and a blank page for grievances.`,
    products: [{ form: 'paperback', on: '2026-09-03', price: 8.99 }],
  },
  {
    title: 'Foraging by Starlight',
    credits: { author: ['ternStreet'], editor: ['carrick'] },
    subjects: { thema: ['WN', 'WB'] },
    stage: 'Cancelled',
    cover: 'DRAFT',
    short: 'Abandoned on legal advice.',
    products: [{ form: 'paperback', on: '2024-09-05', price: 12.99, status: '01', rights: 'nothingStated' }],
  },
];
