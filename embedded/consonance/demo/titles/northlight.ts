import type { TitleEntry } from '../entry.js';
import { THE_SALT_ROAD } from './the-salt-road.js';

/** Northlight: novels, stories and essays. */
export const NORTHLIGHT: readonly TitleEntry[] = [
  THE_SALT_ROAD,
  {
    title: 'What the Tide Clerk Knew',
    credits: { author: ['ostby'], translator: ['jaessnik'], narrator: ['niBhraonain'] },
    series: { name: 'skarvoy', part: '1' },
    subjects: { thema: ['FBA', 'FV'], bisac: ['FIC019000'], bic: ['FA', 'FV'] },
    stage: 'Published',
    pages: 304,
    rights: 'worldEnglish',
    short: 'The man who measures the sea for a living discovers that somebody has been paying it to rise.',
    description: `For thirty-one years Aksel Brekke has written down the height of the sea at Skarvøy, twice a
      day and once at night. Then a column of figures refuses to add up, and the harbour commission asks him
      to stop counting.

      A novel about arithmetic, stubbornness and the price of a small lie kept dry.`,
    texts: [
      {
        kind: 'REVIEW_QUOTE',
        publication: 'The Estuary Review',
        text: 'I finished it in one tide, and then looked differently at the harbour wall.',
      },
      {
        kind: 'JACKET_COPY',
        language: 'ger',
        text: '<p>Das Meer lügt nicht. Aber wer führt das Buch?</p>',
      },
    ],
    images: [
      {
        variant: 'AUTHOR_IMAGE',
        status: 'APPROVED',
        caption: 'Maren Østby at Craster',
        credit: 'Photograph: Tuuli Mäkelä',
      },
    ],
    products: [
      { form: 'hardback', on: '2019-05-02', price: 16.99, status: '07' },
      { form: 'paperback', on: '2020-05-07', price: 8.99 },
      { form: 'ebook', on: '2019-05-02', price: 5.99 },
      { form: 'audio', on: '2019-05-16', price: 12.99 },
      {
        form: 'paperback',
        on: '2021-09-13',
        price: 14,
        language: 'ger',
        rights: 'german',
        title: 'Was der Pegelwart wusste',
      },
    ],
  },
  {
    title: 'A Cartography of Small Rooms',
    credits: { author: ['malecka'], translator: ['dabrowskiLee'] },
    subjects: { thema: ['FBA', 'FYT'], bisac: ['FIC019000'] },
    stage: 'Published',
    pages: 268,
    rights: 'ukAndCommonwealth',
    translatedFrom: 'pol',
    short: 'A piano tuner maps a city by the sound of its rooms, until one of them answers.',
    description: `Every flat in Łódź is out of tune in its own way, and Hanka knows them all. When she is
      called to a room with no piano in it, she begins to draw the house from memory, and the memory is not
      hers.`,
    texts: [
      {
        kind: 'EXCERPT',
        text: `The third floor was in B flat. It had always been in B flat, even in the war, when the pipes
          were gone and people hummed to keep the water company.`,
      },
      {
        kind: 'REVIEW_QUOTE',
        publication: 'Northern Quarterly',
        text: 'Tender, exact, and faintly haunted.',
      },
    ],
    products: [
      { form: 'hardback', on: '2023-02-09', price: 17.99 },
      { form: 'paperback', on: '2024-02-08', price: 9.99 },
    ],
  },
  {
    title: 'Nobody’s Orchard',
    credits: { author: ['okonjoBright'], narrator: ['whitlock'] },
    subjects: { thema: ['FBA'], bisac: ['FIC019000', 'FIC000000'] },
    stage: 'Published',
    pages: 336,
    rights: 'splitEnglish',
    dossier: {
      marketingTier: 'Lead title',
      prizes: [
        {
          prizeName: 'The Wharfside Prize for a Second Novel',
          prizeYear: 2025,
          prizeJury: 'Three novelists and a cider maker',
          prizeStatement: 'Winner of the 2025 Wharfside Prize',
          achievementCode: '01',
        },
        { prizeName: 'The Orchard Keepers’ Book of the Year', prizeYear: 2024, achievementCode: '04' },
      ],
    },
    short: 'Three sisters inherit eleven acres of apples and no instructions.',
    description: `Their aunt left the orchard to “whichever of you stays”. Nkechi wants to sell, Ada wants to
      leave, and Bisi has already bought a ladder. A comedy of grafting, grief and cider.`,
    texts: [
      {
        kind: 'REVIEW_QUOTE',
        publication: 'The Wednesday Paper',
        text: 'Sharp as a Bramley and twice as warming.',
      },
      {
        kind: 'JACKET_COPY',
        text: `<p class="MsoNormal"><span style="color:#222;font-family:Garamond">Eleven acres. Three sisters.
          One ladder.</span></p><ul><li>For anyone who has ever divided a sofa.</li><li>Contains
          cider.</li></ul>`,
      },
    ],
    products: [
      { form: 'hardback', on: '2024-08-15', price: 18.99 },
      { form: 'paperback', on: '2025-07-17', price: 9.99 },
      { form: 'ebook', on: '2024-08-15', price: 7.99 },
      { form: 'audio', on: '2024-08-15', price: 13.99, rights: 'world' },
    ],
  },
  {
    title: 'The Understudy of Lisbon',
    credits: { author: ['goncalves'], translator: ['dabrowskiLee'] },
    subjects: { thema: ['FBA', 'FYT'], bisac: ['FIC019000'] },
    stage: 'Rights reverted',
    pages: 240,
    rights: 'expiredListed',
    translatedFrom: 'por',
    cover: 'APPROVED',
    short: 'A prompter who knows every part is asked, one night, to play his own.',
    description: `For twenty seasons Baltasar has whispered other people’s lines from a box beneath the stage.
      When the lead fails to appear he must decide whether he knows the play, or only the words.`,
    dossier: {
      titleInOriginalLanguage: 'O suplente de Lisboa',
      subtitleInOriginalLanguage: 'Romance em cinco actos',
      contracts: [
        {
          contractName: 'Gonçalves, The Understudy of Lisbon',
          clientName: 'Tern & Tallow',
          signedDate: '2016-02-11',
          term: 'Eight years from publication',
          terminatedDate: '2026-10-04',
          terminationReason: 'The term has ended and the rights are the author’s again.',
        },
      ],
    },
    products: [
      { form: 'paperback', on: '2018-10-04', price: 8.99, status: '05' },
      { form: 'ebook', on: '2018-10-04', price: 4.99, status: '05' },
    ],
  },
  {
    title: 'Still Life with Ferry Timetable',
    subtitle: 'Stories',
    credits: { author: ['odalaigh'], narrator: ['dunmoreHale'] },
    subjects: { thema: ['FYB', 'FBA'], bisac: ['FIC029000'] },
    stage: 'Published',
    pages: 192,
    rights: 'ukAndIreland',
    short: 'Twelve stories that take place while people wait for the boat.',
    description: `A bishop, a bride and a man with a fridge on a trolley are all early for the 4.10 from
      Burtonport. In these twelve stories the ferry is never quite the point, and never quite on time.`,
    products: [
      { form: 'paperback', on: '2022-03-17', price: 9.99 },
      { form: 'cd', on: '2022-06-02', price: 15.99, status: '06' },
    ],
  },
  {
    title: 'The Glass Harvest',
    credits: { author: ['kirac'], narrator: ['whitlock'] },
    subjects: { thema: ['FV', 'FBA'], bisac: ['FIC014000'] },
    stage: 'Ready for launch',
    pages: 416,
    rights: 'embargoed',
    short: 'In a town that makes windows, one family has agreed never to look out of theirs.',
    description: `İzmir, 1922: a glassblower hides a letter in a lamp. A century later it is still alight.

      The most talked-about manuscript in the house, and the reason for the new lock on the office door.`,
    texts: [
      {
        kind: 'EXCERPT',
        from: '2027-02-04',
        text: 'My grandmother said that glass is only sand which has been told something unbearable.',
      },
      {
        kind: 'SHORT_DESCRIPTION',
        audiences: ['02'],
        text: `Trade: our lead spring title. Proofs by signed request only; reviews are held until 4 February
          2027.`,
      },
    ],
    files: ['SAMPLE_PAGES', 'PRESS_RELEASE'],
    products: [
      {
        form: 'hardback',
        on: '2027-02-04',
        price: 20,
        rightsNote: 'World rights. Embargoed until 4 February 2027, 00:01 London time.',
      },
      { form: 'ebook', on: '2027-02-04', price: 11.99 },
      { form: 'audio', on: '2027-02-04', price: 16.99 },
    ],
  },
  {
    title: 'Seven Winters at Hallgrim’s Ford',
    credits: { author: ['thordis'] },
    subjects: { thema: ['FBA'], bisac: ['FIC019000'] },
    stage: 'Typesetting',
    pages: 288,
    rights: 'worldEnglish',
    short: 'A weather observer keeps the records of a valley from which everyone else has moved away.',
    description: `The instruments are read at nine, at three and at nine again. In between there is a horse, a
      radio and a neighbour who has been dead since the third winter but still returns what he borrows.`,
    products: [
      { form: 'hardback', on: '2027-06-10', price: 18.99 },
      { form: 'ebook', on: '2027-06-10', price: 9.99 },
    ],
  },
  {
    title:
      'An Entirely Truthful and Only Occasionally Embroidered Account of the Voyage of the Good Ship ' +
      'Persimmon from Bristol to the Edge of the Map and, Eventually, Back Again, Together with Some ' +
      'Remarks on Cheese',
    credits: { author: ['oharaQuist'], illustrator: ['oehler'], narrator: ['kannangara'] },
    subjects: { thema: ['FBA', 'NHTM'], bisac: ['FIC000000'] },
    stage: 'Published',
    pages: 448,
    short: 'A ship’s cook sets the record straight, at length.',
    description: `The captain’s log of the <em>Persimmon</em> runs to nine pages. Her cook’s runs to four
      hundred, and only one of them was sober. Sea monsters, customs officers and a wheel of Double Gloucester
      that saves the day.`,
    dossier: {
      abbreviatedTitle: 'The Voyage of the Good Ship Persimmon',
      acronym: 'GSP',
      editionStatement: 'With the cook’s corrections',
    },
    products: [
      { form: 'hardback', on: '2021-10-07', price: 20 },
      { form: 'paperback', on: '2022-09-01', price: 10.99 },
      { form: 'ebook', on: '2021-10-07', price: 7.99 },
      { form: 'audio', on: '2021-10-21', price: 18.99 },
    ],
  },
  {
    title: 'The Weight of Lemons',
    subtitle: 'Poems',
    credits: { author: ['tawhara'] },
    subjects: { thema: ['DCF'], bisac: ['POE000000'] },
    stage: 'Published',
    pages: 80,
    rights: 'australasia',
    short: 'Poems of weather, kitchens and the law.',
    description: `Forty poems that weigh things: fruit, evidence, a sleeping child. Hine Tāwhara writes as if
      each line had to be sworn to.`,
    products: [{ form: 'paperback', on: '2025-04-03', price: 24.99 }],
  },
];
