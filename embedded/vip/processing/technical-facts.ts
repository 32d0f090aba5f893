/** What recipients ask about a file, from its bytes (contract 3.3). */
import type { ByteSource } from './byte-source.js';
import { readEpub } from './epub.js';
import { readMp4Duration } from './mp4.js';
import { readMpegDuration } from './mpeg-audio.js';
import { readPageCount } from './pdf.js';
import { isPicture, readPicture } from './picture.js';
import { readWavDuration } from './wav.js';
import { readZipDirectory } from './zip.js';

/** As it stands in technical of a version; only what the file tells. */
export type TechnicalFacts = Readonly<Record<string, boolean | number | string>>;

/** Source: the file at the path. It throws where the file is not whole. */
export async function readFacts(
  source: ByteSource,
  path: string,
  mediaType: string,
): Promise<TechnicalFacts> {
  if (isPicture(mediaType)) {
    const { pixels: _, ...facts } = await readPicture(path);
    return facts;
  }
  switch (mediaType) {
    case 'application/pdf':
      return stated('pageCount', await readPageCount(source));
    case 'application/epub+zip':
      return { ...(await readEpub(source)) };
    case 'application/zip':
      return stated('trackCount', await countTracks(source));
    case 'audio/mpeg':
      return stated('durationSec', rounded(await readMpegDuration(source)));
    case 'audio/wav':
      return stated('durationSec', rounded(await readWavDuration(source)));
    case 'audio/mp4':
    case 'video/mp4':
      return stated('durationSec', rounded(await readMp4Duration(source)));
    default:
      return {};
  }
}

function stated(name: string, value: number | null): TechnicalFacts {
  return value === null ? {} : { [name]: value };
}

/** To milliseconds. */
function rounded(seconds: number | null): number | null {
  return seconds === null ? null : Math.round(seconds * 1000) / 1000;
}

/** Null for an archive without sound. */
async function countTracks(source: ByteSource): Promise<number | null> {
  const directory = await readZipDirectory(source);
  const tracks = directory?.members.filter(({ name }) => /\.(mp3|wav|m4a|flac)$/i.test(name)) ?? [];
  return tracks.length === 0 ? null : tracks.length;
}
