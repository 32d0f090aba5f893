import type { ConsonanceRecords } from '../../../embedded/consonance/records.js';

/** One work with a hardback and an e-book, a contract, and its cover among so many resources. */
export function oneWork({ resources = 1 } = {}): ConsonanceRecords {
  return {
    works: [
      {
        reference: 'tide',
        title: 'The Tide Table',
        products: [
          { isbn13: '9781905005123', formCode: 'BB' },
          { isbn13: '9781905005130', formCode: 'DG' },
        ],
        contracts: [{ contractName: 'Quill, The Tide Table', signedDate: '2024-02-01' }],
        resources: Array.from({ length: resources }, (_, index) => ({
          variant: index === 0 ? ('FRONT_COVER' as const) : ('SAMPLE' as const),
          status: 'APPROVED' as const,
          fileName: `picture-${index + 1}.jpg`,
        })),
        files: [{ fileName: 'sample.pdf', kind: 'Sample pages' }],
      },
    ],
  };
}
