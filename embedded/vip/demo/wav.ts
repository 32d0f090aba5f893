/** Some seconds of quiet tones, as a WAV file of one channel. */

const RATE = 8_000;
const BYTES_PER_SAMPLE = 2;
const LOUDNESS = 3_000;

/** One tone a second. The seed says which. */
export function makeWav(seconds: number, seed: number): Buffer {
  const samples = RATE * seconds;
  const data = Buffer.alloc(samples * BYTES_PER_SAMPLE);
  for (let index = 0; index < samples; index += 1) {
    const second = Math.floor(index / RATE);
    const pitch = 220 * 2 ** (((seed + second * 5) % 12) / 12);
    const fade = 1 - (index % RATE) / RATE;
    const value = Math.sin((2 * Math.PI * pitch * index) / RATE) * LOUDNESS * fade;
    data.writeInt16LE(Math.round(value), index * BYTES_PER_SAMPLE);
  }
  return Buffer.concat([headerOf(data.length), data]);
}

function headerOf(length: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + length, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * BYTES_PER_SAMPLE, 28);
  header.writeUInt16LE(BYTES_PER_SAMPLE, 32);
  header.writeUInt16LE(BYTES_PER_SAMPLE * 8, 34);
  header.write('data', 36);
  header.writeUInt32LE(length, 40);
  return header;
}
