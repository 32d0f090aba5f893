/**
 * Draws pictures for resources that have none: plain bands of colour, as a baseline JPEG (ITU-T T.81).
 *
 * Every block has one colour, so that only the first coefficient of each is written, and no library is needed.
 */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

type Colour = readonly [y: number, cb: number, cr: number];

/** Ground and band, each in YCbCr. */
const PALETTES: readonly (readonly [Colour, Colour])[] = [
  [
    [62, 150, 120],
    [214, 112, 142],
  ],
  [
    [96, 110, 158],
    [226, 118, 132],
  ],
  [
    [48, 138, 116],
    [190, 92, 150],
  ],
  [
    [150, 104, 140],
    [40, 132, 128],
  ],
  [
    [84, 124, 176],
    [236, 126, 128],
  ],
  [
    [120, 146, 104],
    [30, 136, 124],
  ],
  [
    [200, 108, 144],
    [70, 144, 118],
  ],
  [
    [36, 128, 128],
    [168, 98, 168],
  ],
];

const drawn = new Map<string, Buffer>();

/** The same bytes for the same number and size. */
export function drawPicture(number: number, size: PictureSize): Buffer {
  const [ground, band] = PALETTES[number % PALETTES.length] ?? [
    [128, 128, 128],
    [200, 128, 128],
  ];
  const key = `${number % PALETTES.length} ${size.width} ${size.height}`;
  const picture = drawn.get(key) ?? encode(size, (row) => (row > 0.55 && row < 0.75 ? band : ground));
  drawn.set(key, picture);
  return picture;
}

/** Quantised by 8, the first coefficient of a block of one colour is that colour, counted from the middle. */
const QUANTISER = 8;
/** Lengths of the codes of the standard's table K.3, for differences of 0 to 11 bits. */
const DC_COUNTS = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const DC_CODES = [
  '00',
  '010',
  '011',
  '100',
  '101',
  '110',
  '1110',
  '11110',
  '111110',
  '1111110',
  '11111110',
  '111111110',
];
/** A table with one code, 0, which ends the block. */
const AC_COUNTS = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const END_OF_BLOCK = '0';

function encode({ width, height }: PictureSize, colourAt: (row: number) => Colour): Buffer {
  const quantisers = new Array<number>(64).fill(QUANTISER);
  const components = [1, 2, 3].flatMap((id) => [id, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 1, 0, 72, 0, 72, 0, 0]),
    segment(0xdb, [0, ...quantisers]),
    segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 3, ...components]),
    segment(0xc4, [0x00, ...DC_COUNTS, ...DC_CODES.keys()]),
    segment(0xc4, [0x10, ...AC_COUNTS, 0]),
    segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
    scan(Math.ceil(width / 8), Math.ceil(height / 8), colourAt),
    Buffer.from([0xff, 0xd9]),
  ]);
}

function segment(marker: number, content: readonly number[]): Buffer {
  const length = content.length + 2;
  return Buffer.from([0xff, marker, length >> 8, length & 255, ...content]);
}

/** Bits of one row of blocks after the other: only where the colour changes is there a difference to write. */
function scan(columns: number, rows: number, colourAt: (row: number) => Colour): Buffer {
  const bits: string[] = [];
  const same = ['', '', ''].map(() => `${DC_CODES[0]}${END_OF_BLOCK}`).join('');
  let previous: Colour = [128, 128, 128];
  for (let row = 0; row < rows; row++) {
    const colour = colourAt(row / rows);
    const before = previous;
    bits.push(
      colour.map((value, index) => difference(value - (before[index] ?? 128)) + END_OF_BLOCK).join(''),
    );
    bits.push(same.repeat(columns - 1));
    previous = colour;
  }
  return toBytes(bits.join(''));
}

/** Its number of bits as a code, then the bits; a negative one is counted from below. */
function difference(value: number): string {
  if (value === 0) return DC_CODES[0] ?? '';
  const length = Math.abs(value).toString(2).length;
  const bits = value > 0 ? value : value + 2 ** length - 1;
  return `${DC_CODES[length]}${bits.toString(2).padStart(length, '0')}`;
}

/** Filled up with ones; after a byte of ones a zero byte, so that it is not taken for a marker. */
function toBytes(bits: string): Buffer {
  const bytes: number[] = [];
  for (let start = 0; start < bits.length; start += 8) {
    const byte = Number.parseInt(bits.slice(start, start + 8).padEnd(8, '1'), 2);
    bytes.push(byte);
    if (byte === 0xff) bytes.push(0);
  }
  return Buffer.from(bytes);
}
