import type { TitleEntry } from '../entry.js';

/** Ferrywoman: books that crossed into English here, and some that are published before they cross. */
export const FERRYWOMAN: readonly TitleEntry[] = [
  {
    title: 'The Bee Hotel',
    credits: { author: ['malecka'], translator: ['dabrowskiLee'] },
    subjects: { thema: ['FYT', 'FBA'], bisac: ['FIC019000'] },
    stage: 'Published',
    pages: 212,
    language: 'pol',
    rights: 'worldEnglish',
    short: 'Hotel dla pszczół ma trzysta pokoi i jednego stałego gościa.',
    description: `Na dachu kamienicy w Łodzi Róża buduje hotel dla pszczół. Goście przyjeżdżają z całego
      miasta, a jeden z nich nie zamierza się wymeldować.`,
    texts: [
      {
        kind: 'DESCRIPTION',
        language: 'eng',
        text: `On the roof of a tenement in Łódź, Róża builds a hotel for bees. The guests come from all over
          the city, and one of them has no intention of checking out.`,
      },
    ],
    products: [
      { form: 'paperback', on: '2024-05-16', price: 9.99, language: 'eng' },
      { form: 'ebook', on: '2024-05-16', price: 4.99, language: 'eng' },
      { form: 'ebook', on: '2024-02-01', price: 7.99, rights: 'world', title: 'Hotel dla pszczół' },
    ],
  },
  {
    title: 'Nattferjen',
    credits: { author: ['brannstrom'], translator: ['tregarth'] },
    subjects: { thema: ['FYT', 'FBA'], bisac: ['FIC019000'] },
    stage: 'Copy-edit',
    language: 'nor',
    rights: 'norway',
    short: 'Siste ferje går alltid. Spørsmålet er hvorfra.',
    description: 'En kaptein, en kjøkkensjef og en passasjer uten billett, på den lengste natten i året.',
    texts: [
      {
        kind: 'SHORT_DESCRIPTION',
        language: 'eng',
        text: 'The last ferry always sails. The question is from where.',
      },
    ],
    products: [
      { form: 'paperback', on: '2027-09-23', price: 249, rights: 'norway' },
      {
        form: 'paperback',
        on: '2027-10-14',
        price: 10.99,
        language: 'eng',
        rights: 'worldEnglish',
        title: 'The Night Ferry',
      },
    ],
  },
  {
    title: 'La casa de los relojes dormidos',
    credits: { author: ['ibanezPena'], translator: ['dabrowskiLee'] },
    subjects: { thema: ['FBA', 'FYT'], bisac: ['FIC019000'] },
    stage: 'Published',
    pages: 296,
    language: 'spa',
    rights: 'spain',
    short: 'En Cádiz, un relojero hereda una casa en la que siempre son las cinco menos diez.',
    description: `¿Quién paró los relojes? Cada habitación guarda una hora distinta del mismo día de 1936, y
      Anselmo tendrá que darles cuerda una a una.`,
    texts: [
      {
        kind: 'DESCRIPTION',
        language: 'eng',
        text: `A watchmaker in Cádiz inherits a house in which it is always ten to five. Each room has kept a
          different hour of one day in 1936, and he must wind them all.`,
      },
    ],
    products: [
      { form: 'paperback', on: '2019-11-07', price: 18.5 },
      { form: 'ebook', on: '2019-11-07', price: 8.99 },
      {
        form: 'paperback',
        on: '2021-11-04',
        price: 9.99,
        language: 'eng',
        rights: 'ukAndCommonwealth',
        title: 'The House of Sleeping Clocks',
      },
    ],
  },
  {
    title: '海辺の郵便局',
    credits: { author: ['soma'], translator: ['fenwick'] },
    subjects: { thema: ['FYT', 'FBA'], bisac: ['FIC019000'] },
    stage: 'Published',
    pages: 184,
    language: 'jpn',
    rights: 'world',
    short: '海辺の小さな郵便局には、宛先のない手紙だけが届く。',
    description:
      '伊豆の海辺に立つ郵便局で、灯子は宛先のない手紙に返事を書きはじめる。ある朝、返事の返事が届く。',
    texts: [
      {
        kind: 'DESCRIPTION',
        language: 'eng',
        text: `At a post office by the sea, Tōko begins to answer the letters that are addressed to nobody.
          One morning somebody writes back.`,
      },
      {
        kind: 'REVIEW_QUOTE',
        language: 'eng',
        publication: 'Northern Quarterly',
        text: 'A small book with a long postal round.',
      },
    ],
    products: [
      {
        form: 'paperback',
        on: '2023-06-22',
        price: 9.99,
        language: 'eng',
        rights: 'ukAndCommonwealth',
        title: 'The Post Office by the Sea',
      },
      {
        form: 'ebook',
        on: '2023-06-22',
        price: 5.99,
        language: 'eng',
        rights: 'ukAndCommonwealth',
        title: 'The Post Office by the Sea',
      },
      { form: 'ebook', on: '2023-06-22', price: 6.99 },
    ],
  },
  {
    title: 'بيت البرتقال',
    credits: { author: ['qassar'], translator: ['khouryBell'] },
    subjects: { thema: ['FYT', 'FV'], bisac: ['FIC019000'] },
    stage: 'Ready for launch',
    pages: 264,
    language: 'ara',
    rights: 'world',
    short: 'بيتٌ قديم في صيدا، وشجرة برتقال لا تثمر إلا حين يعود الغائبون.',
    description: 'تعود سلمى إلى بيت جدّتها لتبيعه، فتجد الشجرة مثقلة بالثمار. من الذي عاد قبلها؟',
    texts: [
      {
        kind: 'DESCRIPTION',
        language: 'eng',
        text: `Salma comes home to Saida to sell her grandmother’s house, and finds the orange tree heavy with
          fruit. It bears only when somebody has returned. Who came back before her?`,
      },
    ],
    products: [
      {
        form: 'paperback',
        on: '2027-02-25',
        price: 10.99,
        language: 'eng',
        rights: 'worldEnglish',
        title: 'The House of Oranges',
      },
      {
        form: 'ebook',
        on: '2027-02-25',
        price: 6.99,
        language: 'eng',
        rights: 'worldEnglish',
        title: 'The House of Oranges',
      },
      { form: 'paperback', on: '2027-02-25', price: 9.99 },
    ],
  },
  {
    title: 'Sette modi di perdere il treno',
    credits: { author: ['tosatti'], translator: ['khouryBell'] },
    subjects: { thema: ['WTL', 'DNL'], bisac: ['TRV010000'] },
    stage: 'Published',
    pages: 160,
    language: 'ita',
    rights: 'world',
    short: 'Perché arrivare in orario è soltanto uno dei modi di viaggiare.',
    description: `Bologna, Trieste, Vilnius: sette stazioni, sette treni perduti e tutto ciò che succede sul
      marciapiede quando il treno è già partito.`,
    texts: [
      {
        kind: 'SHORT_DESCRIPTION',
        language: 'eng',
        text: 'Seven stations, seven missed trains, and the afternoons they gave.',
      },
    ],
    products: [
      { form: 'ebook', on: '2022-04-14', price: 7.99 },
      {
        form: 'paperback',
        on: '2023-04-13',
        price: 9.99,
        language: 'eng',
        title: 'Seven Ways to Miss a Train',
      },
    ],
  },
  {
    title: 'O jardim das marés',
    credits: { author: ['goncalves'], translator: ['dabrowskiLee'] },
    subjects: { thema: ['FBA', 'FYT'], bisac: ['FIC019000'] },
    stage: 'Acquired',
    language: 'por',
    rights: 'nothingStated',
    short: 'Um jardim que só existe na maré baixa.',
    products: [
      { form: 'paperback', on: null, planned: '2028-05-11', language: 'eng', title: 'The Garden of Tides' },
      { form: 'ebook', on: null, planned: '2028-05-11' },
    ],
  },
  {
    title: 'Y Dylluan a’r Lleuad',
    subtitle: 'The Owl and the Moon',
    credits: { author: ['prydderch'], illustrator: ['clewlow'], translator: ['tregarth'] },
    subjects: { thema: ['YBC', 'YFP'], bisac: ['JUV002000'] },
    stage: 'Published',
    pages: 28,
    language: 'wel',
    rights: 'ukAndIreland',
    short: 'Mae’r dylluan yn gofyn i’r lleuad am stori.',
    description: 'Bob nos mae’r dylluan yn aros. Heno, mae’r lleuad yn ateb.',
    texts: [
      { kind: 'DESCRIPTION', language: 'eng', text: 'Every night the owl waits. Tonight the moon replies.' },
    ],
    products: [
      { form: 'hardback', on: '2025-03-01', price: 9.99 },
      {
        form: 'hardback',
        on: '2025-03-01',
        price: 9.99,
        language: 'eng',
        title: 'The Owl and the Moon',
        subtitle: 'Y Dylluan a’r Lleuad',
      },
    ],
  },
  {
    title: 'Scéalta ón gCladach',
    credits: { author: ['odalaigh'] },
    subjects: { thema: ['FYB'], bisac: ['FIC029000'] },
    stage: 'Published',
    pages: 136,
    language: 'gle',
    rights: 'ukAndIreland',
    short: 'Deich scéal ón gcladach, idir dhá thaoide.',
    description: 'Scéalta faoi dhaoine a d’fhan, faoi dhaoine a d’imigh, agus faoin mbád a bhí eatarthu.',
    products: [
      { form: 'paperback', on: '2020-02-01', price: 12 },
      { form: 'ebook', on: '2020-02-01', price: 6, status: '16' },
    ],
  },
];
