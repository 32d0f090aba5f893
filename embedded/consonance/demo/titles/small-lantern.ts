import type { TitleEntry } from '../entry.js';
import { THE_HEDGEHOG } from './the-hedgehog.js';

/** Small Lantern: books for children and for whoever has to read them aloud again. */
export const SMALL_LANTERN: readonly TitleEntry[] = [
  THE_HEDGEHOG,
  {
    title: 'Pip and the Paper Whale',
    credits: { author: ['abernathy'], illustrator: ['simkute'] },
    subjects: { thema: ['YBC'], bisac: ['JUV000000'] },
    stage: 'Published',
    pages: 40,
    short: 'Pip folds a whale. It rains. They both have an adventure.',
    description: `A picture book made entirely of cut paper, with one very large fold-out and one very small
      apology at the end.`,
    products: [
      { form: 'hardback', on: '2020-10-01', price: 12.99, status: '07' },
      { form: 'paperback', on: '2021-07-01', price: 7.99 },
    ],
  },
  {
    title: 'A Moon for Every Window',
    credits: { author: ['nguyen'], illustrator: ['tsao'], translator: ['terBraaksma'] },
    subjects: { thema: ['YBC'], bisac: ['JUV000000'] },
    stage: 'Ready for launch',
    pages: 32,
    short: 'On the night bus home, a small girl counts moons and finds one too many.',
    description: `Every window of the number 19 has its own moon in it. Linh counts them all the way to the
      depot, where one of them gets off.`,
    texts: [
      {
        kind: 'DESCRIPTION',
        language: 'dut',
        text: 'In elk raam van lijn 19 schijnt een maan. Linh telt ze allemaal.',
      },
    ],
    products: [
      { form: 'hardback', on: '2027-02-11', price: 12.99 },
      {
        form: 'hardback',
        on: '2027-05-20',
        price: 16.99,
        language: 'dut',
        rights: 'dutch',
        title: 'Voor elk raam een maan',
      },
    ],
  },
  {
    title: 'The Cloud Repair Shop',
    credits: { author: ['oharaQuist'], illustrator: ['oehler'], narrator: ['kannangara'] },
    series: { name: 'cloudRepair', part: '1' },
    subjects: { thema: ['YFC', 'FM'], bisac: ['JUV001000'] },
    stage: 'Published',
    pages: 208,
    rights: 'splitEnglish',
    short: `Fintan finds a shop that mends clouds, and a notice in the window: boy wanted, must not mind
      heights.`,
    description: `Behind the counter is Mrs Cumberbatch-Nimbus, who has needles as long as oars. Upstairs is
      the sky. And somebody has been stealing the silver linings.`,
    texts: [
      {
        kind: 'REVIEW_QUOTE',
        publication: 'Under the Covers',
        text: 'My class went quiet. My class does not go quiet.',
      },
    ],
    products: [
      { form: 'paperback', on: '2023-05-04', price: 7.99 },
      { form: 'ebook', on: '2023-05-04', price: 4.99 },
      { form: 'audio', on: '2023-05-04', price: 9.99 },
    ],
  },
  {
    title: 'Thunder on Order',
    credits: { author: ['oharaQuist'], illustrator: ['oehler'], narrator: ['kannangara'] },
    series: { name: 'cloudRepair', part: '2' },
    subjects: { thema: ['YFC', 'FM'], bisac: ['JUV001000'] },
    stage: 'Published',
    pages: 224,
    rights: 'splitEnglish',
    short: 'A customer wants a storm delivered by Friday, and will not say what for.',
    description: `Fintan is promoted to deliveries. The crate hums, the label says THIS WAY UP on all six
      sides, and the address is his own.`,
    products: [
      { form: 'paperback', on: '2025-05-08', price: 7.99 },
      { form: 'ebook', on: '2025-05-08', price: 4.99 },
      { form: 'audio', on: '2025-05-08', price: 9.99 },
    ],
  },
  {
    title: 'Frost by Appointment',
    credits: { author: ['oharaQuist'], illustrator: ['oehler'] },
    series: { name: 'cloudRepair', part: '3' },
    subjects: { thema: ['YFC', 'FM'], bisac: ['JUV001000'] },
    stage: 'Copy-edit',
    rights: 'splitEnglish',
    short: 'Winter has been booked twice, and neither customer will cancel.',
    description: `The shop has never been so busy or so cold. Fintan must find out who forged the appointment
      before the whole sky is frosted shut.`,
    texts: [
      {
        kind: 'JACKET_COPY',
        approval: 'Draft',
        text: '<p>Wrap up warm. [Third line to come from editorial.]</p>',
      },
    ],
    files: ['MANUSCRIPT'],
    products: [
      { form: 'paperback', on: '2027-11-04', price: 8.99 },
      { form: 'ebook', on: '2027-11-04', price: 5.99 },
    ],
  },
  {
    title: 'Goodnight, Little Bus',
    credits: { author: ['nguyen'], illustrator: ['tsao'] },
    subjects: { thema: ['YBCB'], bisac: ['JUV000000'] },
    stage: 'Published',
    pages: 16,
    short: 'One by one the passengers go home. Then it is the bus’s turn.',
    description: `Sixteen sturdy pages, chewable at the corners, with a headlamp to press that has never once
      worked in front of a grandparent.`,
    products: [
      {
        form: 'boardBook',
        on: '2024-10-03',
        price: 6.99,
        status: '15',
        rightsNote: 'World rights. Recalled: the headlamp comes off.',
      },
    ],
  },
  {
    title: 'Otters Don’t Do Homework',
    credits: { author: ['abernathy'], illustrator: ['quinonesHart'] },
    subjects: { thema: ['YFB', 'YFP'], bisac: ['JUV002000'] },
    stage: 'Final proofs',
    pages: 96,
    rights: 'ukAndCommonwealth',
    short: 'There is an otter in Year Three. He says that he is a transfer.',
    description: `He is excellent at swimming, doubtful at spelling, and has eaten the class fish. An
      illustrated story for new readers, with spaces to draw your own excuse.`,
    products: [
      { form: 'paperback', on: '2027-04-08', price: 6.99 },
      { form: 'ebook', on: '2027-04-08', price: 3.99 },
    ],
  },
  {
    title: 'Grandad’s Umbrella',
    credits: { author: ['oharaQuist'], illustrator: ['simkute'] },
    subjects: { thema: ['YBC'], bisac: ['JUV000000'], bic: ['YBC'] },
    stage: 'Published',
    pages: 32,
    short: 'It has been to sea, to war and to eleven weddings, and it has never been opened indoors.',
    description: 'A picture book about the things that are left to us, and the weather we keep them for.',
    texts: [
      { kind: 'REVIEW_QUOTE', publication: 'Under the Covers', text: 'Bring a handkerchief and a raincoat.' },
    ],
    products: [
      { form: 'hardback', on: '2019-03-07', price: 11.99, status: '06' },
      { form: 'paperback', on: '2020-03-05', price: 6.99 },
    ],
  },
  {
    title: 'La luciole qui avait peur du noir',
    credits: { author: ['garancon'], illustrator: ['simkute'], translator: ['khouryBell'] },
    subjects: { thema: ['YBC', 'YFP'], bisac: ['JUV002000'] },
    stage: 'Published',
    pages: 36,
    language: 'fre',
    rights: 'frenchWorld',
    short: 'Une petite luciole demande à la lune de rester un peu plus longtemps.',
    description: `Dès que la nuit tombe, Lucette s’allume… de peur. Un album tendre pour apprivoiser
      l’obscurité, avec une dernière page qui brille.`,
    texts: [
      {
        kind: 'SHORT_DESCRIPTION',
        language: 'eng',
        text: 'A firefly who is afraid of the dark asks the moon to stay up late.',
      },
    ],
    products: [
      { form: 'hardback', on: '2023-11-02', price: 13.9 },
      { form: 'ebook', on: '2023-11-02', price: 6.99 },
      {
        form: 'paperback',
        on: '2025-02-06',
        price: 7.99,
        language: 'eng',
        rights: 'world',
        title: 'The Firefly Who Was Afraid of the Dark',
      },
    ],
  },
];
