import sharp from 'sharp';
import { PRESETS, type Preset } from './presets.js';

export interface DrawnRendition {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly byteSize: number;
}

const QUALITY = 82;

/**
 * Draws the picture into a JPEG: turned as it is to be seen, in sRGB, on white, never larger than it is, and without what
 * cameras and people wrote into it. It throws for a picture that cannot be decoded.
 */
export async function drawRendition(
  from: string,
  to: string,
  { preset, pixelLimit }: { preset: Preset; pixelLimit: number },
): Promise<DrawnRendition> {
  const side = PRESETS[preset];
  const { width, height, size } = await sharp(from, { limitInputPixels: pixelLimit, failOn: 'truncated' })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: QUALITY, progressive: true })
    .toFile(to);
  return { widthPx: width, heightPx: height, byteSize: size };
}
