import type { TitleEntry } from '../entry.js';

/** Meridian Yard: history, science and ideas for the general reader, if such a person can be found. */
export const MERIDIAN_YARD: readonly TitleEntry[] = [
  {
    title: 'How Maps Lie, Politely',
    credits: { author: ['ounapuu'], narrator: ['kannangara'] },
    subjects: { thema: ['RGV', 'NHTB'], bisac: ['HIS054000'] },
    stage: 'Published',
    pages: 320,
    rights: 'worldEnglish',
    short: 'Every map leaves something out. This one is about what.',
    description: `Trap streets, paper towns, rivers moved for a duchess: Liis Õunapuu has drawn some of these
      lies herself, and explains how to tell when a coastline is being tactful.`,
    texts: [
      { kind: 'REVIEW_QUOTE', publication: 'Northern Quarterly', text: 'I have apologised to my satnav.' },
      {
        kind: 'EXCERPT',
        text: 'A map without errors would be a place, and nobody has yet managed to fold one.',
      },
    ],
    products: [
      { form: 'hardback', on: '2022-01-20', price: 22 },
      { form: 'paperback', on: '2023-01-19', price: 11.99 },
      { form: 'ebook', on: '2022-01-20', price: 8.99 },
      { form: 'audio', on: '2022-02-03', price: 15.99 },
    ],
  },
  {
    title: 'Dust',
    subtitle: 'The Smallest History',
    credits: { author: ['weisskamm'], translator: ['tregarth'] },
    series: { name: 'smallMatters', part: '1' },
    subjects: { thema: ['NHTB', 'PDZ'], bisac: ['HIS054000'] },
    stage: 'Published',
    pages: 176,
    translatedFrom: 'ger',
    short: 'What settles on everything, and what it tells us once it has.',
    description: `Soot, pollen, skin, stars. Günther Weißkamm took a white glove to two thousand years of
      archives and wrote down what came off.`,
    products: [
      { form: 'hardback', on: '2020-09-10', price: 14.99, status: '07' },
      { form: 'paperback', on: '2021-09-09', price: 9.99 },
      {
        form: 'paperback',
        on: '2020-03-02',
        price: 18,
        language: 'ger',
        rights: 'german',
        title: 'Staub',
        subtitle: 'Die kleinste Geschichte',
      },
    ],
  },
  {
    title: 'String',
    subtitle: 'A History of What Holds',
    credits: { author: ['weisskamm'], translator: ['tregarth'] },
    series: { name: 'smallMatters', part: '2' },
    subjects: { thema: ['NHTB'], bisac: ['HIS054000'] },
    stage: 'Manuscript in',
    translatedFrom: 'ger',
    cover: null,
    short: 'Before the wheel there was the knot.',
    description: `From the first snare to the last parcel: how the world was tied together, and who held the
      other end.`,
    files: ['MANUSCRIPT'],
    products: [
      { form: 'hardback', on: null, planned: '2028-03-02', price: 16.99 },
      { form: 'ebook', on: null, planned: '2028-03-02' },
    ],
  },
  {
    title: 'The Accountants of Empire',
    credits: { author: ['mcIlvenny'], editor: ['weisskamm'] },
    subjects: { thema: ['NHTB', 'NHTM'], bisac: ['HIS054000', 'HIS057000'], bic: ['HBTM'] },
    stage: 'Published',
    pages: 512,
    rights: 'ukAndCommonwealth',
    short: 'A world-wide enterprise, as seen by the people who balanced its petty cash.',
    description: `The admirals kept diaries. The clerks kept receipts. In a warehouse at Deptford, Bronagh
      McIlvenny found nine tons of them.`,
    products: [
      { form: 'hardback', on: '2017-11-09', price: 30, status: '07' },
      { form: 'tradePaperback', on: '2018-11-08', price: 14.99 },
      { form: 'ebook', on: '2017-11-09', price: 11.99 },
      { form: 'paperback', on: '2019-06-06', price: 7.99, rights: 'southAsia', edition: 'subcontinent' },
    ],
  },
  {
    title: 'The Ocean Has No Memory',
    subtitle: 'Four Years Among the Currents',
    credits: { author: ['adesina'], narrator: ['whitlock'] },
    subjects: { thema: ['RBKC', 'PDZ'], bisac: ['SCI052000'] },
    stage: 'Ready for launch',
    pages: 304,
    rights: 'embargoed',
    short: 'An oceanographer follows one litre of water round the world.',
    description: `It left Lagos in a bottle and came back as rain. In between, Folúkẹ́ Adéṣínà followed the
      water through storms, ministries and a court case that changed the law of the sea.`,
    texts: [
      {
        kind: 'JACKET_COPY',
        from: '2027-01-21',
        text: `<p>The finding that begins on page 211 is under embargo until <strong>21 January
          2027</strong>.</p>`,
      },
      {
        kind: 'REVIEW_QUOTE',
        publication: 'Tides',
        approval: 'Awaiting author',
        from: '2027-01-21',
        text: 'A landmark, at sea.',
      },
      {
        kind: 'DESCRIPTION',
        audiences: ['07'],
        from: '2027-01-14',
        text: 'Press: interviews by arrangement from 14 January.',
      },
    ],
    images: [
      { variant: 'AUTHOR_IMAGE', status: 'IN_REVIEW', caption: 'Folúkẹ́ Adéṣínà, waiting for weather' },
      { variant: 'BANNER', status: 'DRAFT', caption: 'One litre: banner, 970 × 250' },
    ],
    files: ['PRESS_RELEASE', 'AD_BANNER'],
    products: [
      {
        form: 'hardback',
        on: '2027-01-21',
        price: 22,
        rightsNote: 'World rights. Embargoed until 21 January 2027.',
      },
      { form: 'ebook', on: '2027-01-21', price: 10.99 },
      { form: 'audio', on: '2027-01-21', price: 15.99 },
    ],
  },
  {
    title: 'Counting Sheep',
    subtitle: 'How We Learned to Measure Sleep',
    credits: { author: ['adesina', 'bashirWolfe'] },
    subjects: { thema: ['PDX', 'PDZ'], bisac: ['SCI000000'] },
    stage: 'Published',
    pages: 280,
    short: 'The science of the third of your life that you were not there for.',
    description: `Two insomniacs, one laboratory and a flock of actual sheep. The only book in the house that
      its editors are proud to have fallen asleep over.`,
    products: [{ form: 'paperback', on: '2022-06-16', price: 10.99 }],
  },
  {
    title: 'On Being Interrupted',
    credits: { author: ['bashirWolfe'], narrator: ['kannangara'] },
    subjects: { thema: ['QDX', 'DNL'], bisac: ['PHI000000'] },
    stage: 'Published',
    pages: 144,
    rights: 'world',
    short: 'Essays on attention, in sections of no more than four minutes.',
    description: `A philosopher with four children sets out to finish a thought. He does not, and the result
      is this: brief, broken off, and`,
    products: [
      { form: 'paperback', on: '2024-01-11', price: 9.99 },
      { form: 'ebook', on: '2024-01-11', price: 4.99 },
      { form: 'audio', on: '2024-01-11', price: 10.99 },
    ],
  },
  {
    title: 'The Women of Telescope Hill',
    credits: { author: ['kahoohale'], narrator: ['sault'] },
    subjects: { thema: ['PG', 'PDX'], bisac: ['SCI004000'] },
    stage: 'Final proofs',
    pages: 368,
    rights: 'splitEnglish',
    short: 'They measured the distance to the stars and were paid by the plate.',
    description: `Eleven women computed the sky from a hut with one stove. Noelani Kahoʻohale finds them in
      the margins of the photographs, where they had written their names.`,
    texts: [
      {
        kind: 'REVIEW_QUOTE',
        publication: 'The Estuary Review',
        approval: 'Draft',
        text: 'Luminous. [Check wording with reviewer.]',
      },
    ],
    products: [
      { form: 'hardback', on: '2027-05-13', price: 22 },
      { form: 'ebook', on: '2027-05-13', price: 10.99 },
      { form: 'audio', on: '2027-05-13', price: 15.99 },
    ],
  },
  {
    title: 'Machines That Almost Thought',
    credits: { author: ['szucsenyi'], translator: ['tregarth'] },
    subjects: { thema: ['UYQ', 'PDX'], bisac: ['SCI000000'] },
    stage: 'Published',
    pages: 256,
    rights: 'expiredUnlisted',
    translatedFrom: 'hun',
    short: 'A history of clever boxes with somebody inside.',
    description: `Turks, parrots, talking heads and chess cabinets: three centuries of machines that seemed to
      think, and the cramped people who did it for them.`,
    products: [
      { form: 'hardback', on: '2016-02-11', price: 18.99, status: '07' },
      { form: 'ebook', on: '2016-02-11', price: 6.99, status: '17' },
    ],
  },
];
