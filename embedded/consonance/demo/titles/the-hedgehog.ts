import type { TitleEntry } from '../entry.js';

/** The most widely travelled picture book of the list: three languages, and a cover for each. */
export const THE_HEDGEHOG: TitleEntry = {
  title: 'The Hedgehog Who Kept the Time',
  credits: {
    author: ['abernathy'],
    illustrator: ['quinonesHart'],
    translator: ['lemaitreRoux', 'nunezOlmo'],
  },
  subjects: { thema: ['YBC', 'YFP'], bisac: ['JUV002000'], bic: ['YBC'] },
  stage: 'Published',
  pages: 32,
  short: `When the church clock stops, Thistle the hedgehog takes over. She is very punctual and very
    small.`,
  description: `Every hour, on the hour, Thistle rings the bell with a run-up. But winter is coming, and
    hedgehogs sleep through winter. Who will wake the village in spring?`,
  texts: [
    {
      kind: 'DESCRIPTION',
      language: 'fre',
      text: `Toutes les heures, Épine le hérisson prend son élan et sonne la cloche. Mais l’hiver approche,
        et les hérissons dorment tout l’hiver…`,
    },
    {
      kind: 'DESCRIPTION',
      language: 'spa',
      text: `Cada hora, en punto, Espino toma carrerilla y toca la campana. Pero llega el invierno y los
        erizos duermen.`,
    },
    {
      kind: 'SHORT_DESCRIPTION',
      audiences: ['05'],
      text: 'For teachers: telling the time, the seasons, and taking turns.',
    },
  ],
  images: [
    {
      variant: 'FRONT_COVER',
      language: 'fre',
      status: 'APPROVED',
      caption: 'Le hérisson qui gardait l’heure',
    },
    { variant: 'FRONT_COVER', language: 'spa', status: 'IN_REVIEW', caption: 'El erizo que daba la hora' },
    { variant: 'BACK_COVER', status: 'APPROVED', caption: 'Thistle, asleep against the minute hand' },
    {
      variant: 'AUTHOR_IMAGE',
      status: 'APPROVED',
      caption: 'Wren Abernathy, shelving',
      credit: 'Photograph: Tuuli Mäkelä',
    },
  ],
  files: ['SAMPLE_PAGES'],
  dossier: {
    alternativeTitles: 'Thistle Rings the Bell',
    authorshipDescription: 'Written by Wren Abernathy, with pictures on every page',
    editionTypeCodes: ['ILL'],
    lcChildrensSubjectHeading: 'Hedgehogs--Juvenile fiction',
    marketingTier: 'Backlist favourite',
    audience: {
      description: 'From three years, and for bedtime',
      audienceCodes: ['02'],
      contentWarningCodes: ['02'],
    },
    contracts: [
      {
        contractName: 'Quiñones Hart, pictures for The Hedgehog',
        clientName: 'Tern & Tallow',
        signedDate: '2021-03-15',
        term: 'Legal term of copyright',
        flatFeeValue: 4500,
      },
    ],
    prizes: [{ prizeName: 'The Small Hours Picture Book Award', prizeYear: 2023, achievementCode: '01' }],
  },
  products: [
    { form: 'hardback', on: '2022-09-08', price: 12.99 },
    { form: 'paperback', on: '2023-09-07', price: 7.99 },
    { form: 'boardBook', on: '2024-03-07', price: 6.99 },
    {
      form: 'hardback',
      on: '2024-04-03',
      price: 14.5,
      language: 'fre',
      rights: 'frenchWorld',
      title: 'Le hérisson qui gardait l’heure',
    },
    {
      form: 'hardback',
      on: '2024-10-16',
      price: 15.9,
      language: 'spa',
      rights: 'spain',
      title: 'El erizo que daba la hora',
    },
  ],
};
