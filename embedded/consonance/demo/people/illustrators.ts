import type { PersonEntry } from '../person.js';

/** Those who drew, painted and photographed the list. */
export const ILLUSTRATORS = {
  quinonesHart: {
    name: ['Pilar', 'Quiñones-Hart'],
    biography: 'Pilar Quiñones-Hart paints with ink, tea and whatever the children have left on the table.',
  },
  simkute: {
    name: ['Jūratė', 'Šimkutė'],
    biography: 'Jūratė Šimkutė cuts paper in Vilnius. Her scissors are older than she is.',
  },
  oehler: {
    name: ['Benedikt', 'Öhler'],
    biography: `Benedikt Öhler trained as a bridge engineer, which is why nothing in his pictures ever quite
      falls down.`,
  },
  tsao: {
    name: ['Mei-Lin', 'Tsao'],
    biography: `Mei-Lin Tsao draws buses, moons and small determined people in a studio over a laundry in
      Leith.`,
  },
  clewlow: {
    name: ['Osian', 'Clewlow'],
    biography: `Osian Clewlow is a printmaker from Aberystwyth. His owls are drawn from life, at night, in
      gloves.`,
  },
  maekela: {
    name: ['Tuuli', 'Mäkelä'],
    biography: `Tuuli Mäkelä photographs food before anyone is allowed to eat it. She is forgiven
      afterwards.`,
  },
} as const satisfies Record<string, PersonEntry>;
