import type { TitleEntry } from '../entry.js';

/** The title that examples are told with: four editions, two languages, a cover that waits to be approved. */
export const THE_SALT_ROAD: TitleEntry = {
  title: 'The Salt Road',
  credits: { author: ['ostby'], translator: ['lemaitreRoux'], narrator: ['niBhraonain'] },
  series: { name: 'skarvoy', part: '2' },
  subjects: { thema: ['FBA', 'FV', 'NHTM'], bisac: ['FIC019000', 'FIC014000'], bic: ['FA'] },
  stage: 'Final proofs',
  pages: 352,
  rights: 'worldExceptNorthAmerica',
  cover: 'IN_REVIEW',
  short: 'A salt merchant’s daughter walks an old trade road north to return a debt that nobody remembers.',
  description: `In the winter of 1894 Solveig Aas inherits forty barrels of salt, a ledger in her father’s
    hand and one unpaid debt, owed to a village that no longer appears on any map.

    She sets out to repay it on foot. What she meets along <em>the salt road</em> – smugglers, surveyors, a
    priest who has mislaid his parish – is a country busy forgetting itself, and a reason to remember.`,
  texts: [
    {
      kind: 'JACKET_COPY',
      approval: 'Approved',
      american: `<p><strong>Forty barrels of salt. One forgotten debt.</strong></p><p>Every winter the road
        disappears. Every winter somebody has to break trail. This year it is Solveig’s turn.</p>`,
      note: 'Maren has seen and passed this. Please leave the full stop after salt.',
      text: `<p><strong>Forty barrels of salt. One forgotten debt.</strong></p><p>Every winter the road
        vanishes. Every winter somebody has to walk it first. This year it is Solveig’s turn.</p>`,
    },
    {
      kind: 'JACKET_COPY',
      language: 'fre',
      approval: 'Draft',
      text: `<p><strong>Quarante barils de sel. Une dette oubliée.</strong></p><p>Chaque hiver, la route
        disparaît. Chaque hiver, quelqu’un doit l’ouvrir à pied. Cette année, c’est le tour de
        Solveig.</p>`,
    },
    {
      kind: 'BIOGRAPHICAL_NOTE',
      approval: 'Approved',
      text: `Maren Østby spent two winters walking the old salt roads of Nordland with a notebook, a thermos
        and a sheepdog of little help. <em>The Salt Road</em> is her second novel.`,
    },
  ],
  files: ['SAMPLE_PAGES', 'AD_BANNER'],
  dossier: {
    abbreviatedTitle: 'Salt Road',
    titleStatement: 'The salt road : a novel / Maren Østby',
    alternativeTitles: 'Forty Barrels (working title)',
    lccn: '2026999001',
    ebookLccn: '2026999002',
    lcSubjectHeading: 'Salt trade--Fiction',
    lcSubjectHeadingRegion: 'Norway',
    lcFictionGenreHeading: 'Historical fiction',
    salesforceUid: 'a0XTT0000000001AAA',
    similarProducts: ['9781999900113', '9781999900717'],
    marketingTier: 'Lead title',
    audience: { description: 'For readers of long winters and short chapters', audienceCodes: ['01'] },
    contracts: [
      {
        contractName: 'Østby, two novels: the second',
        description: 'The second of two novels; the first is What the Tide Clerk Knew.',
        clientName: 'Tern & Tallow',
        guaranteedRoyaltyValue: 12000,
        remainderRate: '10%',
        remainderRateOverCost: 5,
        reviewDate: '2032-06-03',
        copyrightYear: '2027',
        signedDate: '2024-06-03',
        term: 'Legal term of copyright',
        msDeliveryDate: '2026-03-31',
        revisedMsDeliveryDate: '2026-05-29',
        actualMsDeliveryDate: '2026-05-27',
        msProofsDate: '2026-10-19',
        pubBeforeDate: '2027-12-31',
        authorDiscount: '50%',
        freeCopies: '12',
        freeCopiesUsed: '2',
        licensedRights: [
          { rightType: 'Translation', authorCut: 80 },
          { rightType: 'Audio', authorCut: 50 },
        ],
        deliveryDates: [
          {
            dateDue: '2026-05-29',
            deliverableType: 'Manuscript',
            deliveryRequirement: 'One file, about 100,000 words',
            percentageOfTotal: 100,
          },
          { dateDue: '2026-11-30', deliverableType: 'Corrected proofs', slippedDate: '2026-12-04' },
        ],
        gratisCopies: [
          { note: 'For the sheepdog', numberOfCopies: 1, sendOn: '2027-03-01', product: '9781999900014' },
          {
            note: 'Bound proofs for the translator',
            numberOfCopies: 2,
            sendOn: '2026-10-26',
            sentOn: '2026-10-28',
            product: '9781999900014',
          },
          { note: 'Author', numberOfCopies: 12, sendOn: '2027-02-15', product: '9781999900014' },
        ],
      },
    ],
    productionRuns: [
      {
        name: 'First printing',
        deliveryDate: '2027-02-08',
        products: ['9781999900014'],
        quantities: [
          {
            name: 'Home',
            description: 'For the home market and export',
            quantity: 6000,
            receivedQuantity: 0,
            product: '9781999900014',
          },
        ],
        bindings: [
          {
            widthOfBoard: '2.5 mm',
            pageBindingMethod: 'Sewn',
            trimmingMethod: 'Three sides',
            endpapers: 'Printed, one colour',
            caseSpineStyle: 'Rounded',
            description: 'Case bound in imitation cloth',
            bindingInstructions: 'Head and tail bands in grey',
          },
        ],
        covers: [
          {
            paper: '135 gsm gloss art',
            coverType: 'Jacket',
            coverColoursOutside: '4',
            coverColoursOutsideDescription: 'Four process colours',
            coverNotes: 'The fold falls three millimetres outside the board',
          },
        ],
        embellishments: [{ name: 'Foil', description: 'Silver on the spine and the word SALT' }],
        finishes: [{ name: 'Matt lamination', description: 'On the outside of the jacket' }],
        interiors: [
          {
            paper: '80 gsm bookwove',
            textColour: '1',
            textColourDescription: 'Black',
            textPrintInstructions: 'Watch the map on page 7: hairlines',
            fsc: true,
          },
        ],
      },
    ],
  },
  products: [
    { form: 'hardback', on: '2027-03-04', price: 18.99 },
    { form: 'ebook', on: '2027-03-04', price: 9.99, asin: 'B0TT000021', priceUntil: '2027-09-08' },
    {
      form: 'audio',
      on: '2027-03-18',
      price: 14.99,
      rights: 'world',
      authorship: 'Written by Maren Østby and read by Niamh Ní Bhraonáin',
    },
    {
      form: 'paperback',
      on: '2027-09-09',
      price: 19.9,
      language: 'fre',
      rights: 'frenchEurope',
      title: 'La Route du sel',
    },
  ],
};
