/**
 * The EICAR test file, which every scanner takes for a virus and which is none. Finding it shows that what is found is
 * kept from being served; a scanner of real viruses is not part of the service.
 */

/** In two parts, so that no scanner takes this file for the test file. */
const TEST_VIRUS = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);

export interface VirusSearch {
  /** Looks at the next bytes; answers whether it has been found by now. */
  add(chunk: Buffer): boolean;
}

/** A search through bytes that come in parts. */
export function searchTestVirus(): VirusSearch {
  const overlap = TEST_VIRUS.length - 1;
  let isFound = false;
  let before = Buffer.alloc(0);
  return {
    add(chunk) {
      if (isFound) return true;
      const seam = Buffer.concat([before, chunk.subarray(0, overlap)]);
      isFound = seam.includes(TEST_VIRUS) || chunk.includes(TEST_VIRUS);
      before = Buffer.concat([before, chunk.subarray(-overlap)]).subarray(-overlap);
      return isFound;
    },
  };
}
