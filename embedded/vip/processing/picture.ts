/** What a picture is, by its header, and whether it can be decoded. */
import sharp from 'sharp';

export interface PictureFacts {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi?: number;
  readonly colourSpace?: 'CMYK' | 'GREY' | 'RGB';
}

export interface Picture extends PictureFacts {
  /** Of all its frames, which is what is decoded. */
  readonly pixels: number;
}

const PICTURES: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/tiff',
]);

/** Whether it is a picture that renditions can be made of. */
export function isPicture(mediaType: string): boolean {
  return PICTURES.has(mediaType);
}

const COLOUR_SPACES: Readonly<Record<string, 'CMYK' | 'GREY' | 'RGB'>> = {
  srgb: 'RGB',
  rgb: 'RGB',
  rgb16: 'RGB',
  scrgb: 'RGB',
  cmyk: 'CMYK',
  'b-w': 'GREY',
  grey16: 'GREY',
};

/** Reads the header only; width and height are as the picture is seen. It throws for a header that cannot be read. */
export async function readPicture(path: string): Promise<Picture> {
  // The limit is ours to apply: here nothing is decoded yet.
  const {
    autoOrient,
    density,
    space,
    pages = 1,
    pageHeight,
  } = await sharp(path, {
    limitInputPixels: false,
  }).metadata();
  const { width, height } = autoOrient;
  const colourSpace = COLOUR_SPACES[space];
  return {
    widthPx: width,
    heightPx: pageHeight ?? height,
    ...(density === undefined ? {} : { dpi: Math.round(density) }),
    ...(colourSpace === undefined ? {} : { colourSpace }),
    pixels: width * (pageHeight ?? height) * pages,
  };
}

const SMALL_PX = 64;

/** Decodes all of it, into something small. It throws for a picture that is cut off or damaged. */
export async function decodePicture(path: string, pixelLimit: number): Promise<void> {
  const { data } = await sharp(path, { failOn: 'truncated', limitInputPixels: pixelLimit })
    .resize(SMALL_PX, SMALL_PX, { fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (data.length === 0) throw new Error('The picture has no pixels.');
}
