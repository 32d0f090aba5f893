import type { TitleEntry } from '../entry.js';

/** Gannet Row: crime, thrillers, and the people who should have said something earlier. */
export const GANNET_ROW: readonly TitleEntry[] = [
  {
    title: 'Dead Reckoning at Skerry Point',
    credits: { author: ['penhallow'], narrator: ['dunmoreHale'] },
    series: { name: 'teague', part: '1' },
    subjects: { thema: ['FFP', 'FF'], bisac: ['FIC022020'], bic: ['FF'] },
    stage: 'Published',
    pages: 328,
    rights: 'splitEnglish',
    short: 'DI Morwenna Teague is sent home to Cornwall to rest. Home has other plans.',
    description: `The lifeboat goes out for a yacht in distress and comes back with a crew of five and a body
      that is not one of them. Morwenna Teague, on compulsory leave, was only there for the scones.`,
    texts: [
      {
        kind: 'REVIEW_QUOTE',
        publication: 'Crime Afternoon',
        printedOn: '2016-06-11',
        url: 'https://crimeafternoon.example/reviews/dead-reckoning',
        until: '2036-06-11',
        text: 'Teague is the best company a corpse ever had.',
      },
      {
        kind: 'SHORT_DESCRIPTION',
        audiences: ['04'],
        text: 'For libraries: the first of a series whose readers queue. Large print available.',
      },
    ],
    products: [
      { form: 'paperback', on: '2016-06-02', price: 8.99 },
      { form: 'ebook', on: '2016-06-02', price: 3.99 },
      { form: 'audio', on: '2017-01-12', price: 12.99 },
      { form: 'largePrint', on: '2017-11-02', price: 21.99 },
    ],
  },
  {
    title: 'The Drowned Bell',
    credits: { author: ['penhallow'], translator: ['nunezOlmo'], narrator: ['dunmoreHale'] },
    series: { name: 'teague', part: '2' },
    subjects: { thema: ['FFP', 'FF'], bisac: ['FIC022020'], bic: ['FF'] },
    stage: 'Published',
    pages: 344,
    rights: 'splitEnglish',
    short: 'A church bell lost at sea in 1607 is heard ringing, and the bellringers begin to die in order.',
    description: `Eight ringers, eight ropes, and a method that nobody has rung for four centuries. Teague is
      tone-deaf, which may be the only thing keeping her alive.`,
    texts: [
      {
        kind: 'REVIEW_QUOTE',
        publication: 'Crime Afternoon',
        text: 'You will never again trust a peal of bells.',
      },
      {
        kind: 'DESCRIPTION',
        language: 'spa',
        text: `Ocho campaneros, ocho cuerdas y un toque que nadie ha repetido en cuatro siglos. La inspectora
          Teague no tiene oído, y quizá eso la salve.`,
      },
    ],
    products: [
      { form: 'hardback', on: '2018-06-07', price: 14.99, status: '10' },
      { form: 'paperback', on: '2019-03-07', price: 8.99 },
      { form: 'ebook', on: '2018-06-07', price: 3.99 },
      { form: 'audio', on: '2018-06-07', price: 12.99 },
      {
        form: 'paperback',
        on: '2022-10-20',
        price: 17.5,
        language: 'spa',
        rights: 'spain',
        title: 'La campana ahogada',
      },
    ],
  },
  {
    title: 'A Quiet Word at Zawn Cove',
    credits: { author: ['penhallow'], narrator: ['dunmoreHale'] },
    series: { name: 'teague', part: '3' },
    subjects: { thema: ['FFP', 'FF'], bisac: ['FIC022020'] },
    stage: 'Ready for launch',
    pages: 360,
    rights: 'splitEnglish',
    short: 'Everyone in Zawn Cove heard the quarrel. Nobody will say what it was about.',
    description: `The annual pilot-gig race ends with an empty boat. Teague has thirty witnesses, one oar and
      a village that closes its curtains at the sound of her car.`,
    texts: [
      {
        kind: 'JACKET_COPY',
        text: `<p><strong>Thirty witnesses. One oar. Not a word.</strong></p><p>The third Morwenna Teague
          mystery.</p>`,
      },
      {
        kind: 'EXCERPT',
        approval: 'Awaiting author',
        text: 'The boat came in by itself, as if it had been told to.',
      },
    ],
    images: [
      { variant: 'BANNER', status: 'APPROVED', caption: 'Teague is back: banner for retailers, 1200 × 300' },
      { variant: 'PROMOTIONAL_IMAGE', status: 'IN_REVIEW', caption: 'One oar, on black' },
    ],
    files: ['SAMPLE_PAGES', 'READING_GROUP_GUIDE'],
    products: [
      { form: 'hardback', on: '2027-01-14', price: 16.99 },
      { form: 'ebook', on: '2027-01-14', price: 7.99 },
      { form: 'audio', on: '2027-01-14', price: 13.99 },
    ],
  },
  {
    title: 'The Lamplighter’s Alibi',
    credits: { author: ['mcIlvenny'] },
    subjects: { thema: ['FF', 'FV'], bisac: ['FIC022000', 'FIC014000'], bic: ['FF', 'FV'] },
    stage: 'Published',
    pages: 312,
    rights: 'ukAndCommonwealth',
    short: 'Belfast, 1873: the only man who can prove where he was is the one who put out the lights.',
    description: `Forty gas lamps went dark on Talbot Street for eleven minutes. In the twelfth a shipping
      clerk was dead, and the lamplighter, for once, had been seen by everybody.`,
    products: [
      { form: 'paperback', on: '2021-04-15', price: 8.99 },
      { form: 'ebook', on: '2021-04-15', price: 4.99 },
    ],
  },
  {
    title: 'Cold Harbour Protocol',
    credits: { author: ['hrebicek'] },
    subjects: { thema: ['FHD'], bisac: ['FIC006000'] },
    stage: 'Published',
    pages: 384,
    rights: 'worldEnglish',
    short: 'An interpreter mistranslates one word, on purpose, and has nine hours to leave Vienna.',
    description: `Both delegations signed. Only Pavel knows that they agreed to different things, and that
      somebody in the room spoke all four languages.`,
    texts: [{ kind: 'REVIEW_QUOTE', publication: 'The Wednesday Paper', text: 'Taut as a tapped wire.' }],
    products: [{ form: 'paperback', on: '2020-01-23', price: 8.99 }],
  },
  {
    title: 'The Quilting Circle Does Not Forget',
    credits: { author: ['osullivanNwosu'], narrator: ['whitlock'] },
    subjects: { thema: ['FFJ', 'FF'], bisac: ['FIC022000'] },
    stage: 'Published',
    pages: 296,
    short: 'Nine women, one quilt, and a square that was not there last Tuesday.',
    description: `It is beautifully stitched, it shows the vicar’s garden, and it shows where to dig. Retired
      auditor Philomena Bright counts the suspects twice and finds one too many.`,
    products: [
      { form: 'paperback', on: '2023-10-05', price: 9.99 },
      { form: 'ebook', on: '2023-10-05', price: 4.99 },
      { form: 'audio', on: '2023-10-05', price: 12.99 },
    ],
  },
  {
    title: 'Don’t Tell the Beekeeper',
    credits: { author: ['osullivanNwosu'] },
    subjects: { thema: ['FFJ', 'FF'], bisac: ['FIC022000'] },
    stage: 'Copy-edit',
    cover: 'DRAFT',
    short: 'Philomena Bright returns, reluctantly, in a veil.',
    description: `The honey has been tampered with, the queen is missing and the county show is on Saturday. A
      case in which the principal witnesses number sixty thousand and will not be interviewed.`,
    products: [
      { form: 'paperback', on: '2027-10-07', price: 9.99 },
      { form: 'ebook', on: '2027-10-07', price: 5.99 },
    ],
  },
  {
    title: '“Goodnight,” Said the Accountant',
    credits: { author: ['osullivanNwosu'] },
    subjects: { thema: ['FF'], bisac: ['FIC022000'] },
    stage: 'Cancelled',
    cover: null,
    short: 'A thriller in double entry.',
    products: [
      { form: 'paperback', on: '2025-11-06', price: 9.99, status: '01' },
      { form: 'ebook', on: '2025-11-06', price: 4.99, status: '01' },
    ],
  },
  {
    title: 'Blackthorn Sunday',
    credits: { author: ['mcIlvenny'] },
    subjects: { thema: ['FF', 'FV'], bisac: ['FIC022000'] },
    stage: 'On hold',
    pages: 320,
    cover: 'IN_REVIEW',
    short: 'A truce is called for a funeral. The coffin is empty.',
    description: `County Antrim, 1881. Two families, one graveyard wall and a Sunday on which nobody is
      supposed to die. <strong>Publication is postponed while the author’s other box is being
      searched.</strong>`,
    products: [
      {
        form: 'hardback',
        on: null,
        planned: '2028-02-10',
        price: 16.99,
        status: '03',
        rights: 'nothingStated',
      },
      { form: 'ebook', on: null, planned: '2028-02-10', price: 7.99, status: '03', rights: 'nothingStated' },
    ],
  },
  {
    title: 'Storm Surge',
    credits: { author: ['grossTaenzer'], translator: ['tregarth'] },
    subjects: { thema: ['FFP', 'FYT'], bisac: ['FIC022020'], bic: ['FF'] },
    stage: 'Published',
    pages: 304,
    rights: 'expiredUnlisted',
    translatedFrom: 'ger',
    short: 'The dyke holds. What it was holding back is another matter.',
    description: `After the worst flood in fifty years, a car is found on the seaward side of the dyke with
      its doors locked from outside. Commissioner Wiebke Harms does not care for boats, or for coincidence.`,
    texts: [
      { kind: 'REVIEW_QUOTE', publication: 'Der Deichbote', language: 'ger', text: 'Nass, kalt, großartig.' },
    ],
    products: [
      { form: 'paperback', on: '2017-09-14', price: 8.99, status: '07' },
      { form: 'ebook', on: '2017-09-14', price: 3.99, status: '11' },
      {
        form: 'ebook',
        on: '2017-09-14',
        price: 9.99,
        language: 'ger',
        rights: 'german',
        title: 'Sturmflut über Süderoog',
      },
    ],
  },
];
