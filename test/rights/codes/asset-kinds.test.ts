/** What the kinds of the graph are, for an asset to which VIP gives no code of List 158: contract section 4. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type EnumTypeDefinitionNode, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { isFullContent, isImage, isPreview } from '../../../rights/codes/asset-kinds.js';
import { asset } from '../facts.js';

const SDL = readFileSync(resolve('schema/common.graphql'), 'utf8');
const KINDS = parse(SDL)
  .definitions.find((one): one is EnumTypeDefinitionNode => 'name' in one && one.name?.value === 'AssetKind')
  ?.values?.map(({ name }) => name.value);

const kindsThat = (hold: typeof isImage) =>
  KINDS?.filter((kind) => hold(asset({ contentType: null, mode: null, kind })));

describe('of all kinds of the graph', () => {
  test('pictures are covers, photographs and artwork, which may do without a language', () => {
    expect(kindsThat(isImage)?.join(' ')).toBe(
      'AD_BANNER AUDIO_COVER_SQUARE AUTHOR_PHOTO BACK_COVER COVER_3D COVER_FULL_WRAP COVER_HOLDING ' +
        'EPUB_COVER FRONT_COVER IMPRINT_LOGO POSTER SERIES_ART SOCIAL_IMAGE SPREADS',
    );
  });

  test('previews show a part of the product, and wait for its preview embargo', () => {
    expect(kindsThat(isPreview)).toEqual([
      'AUDIO_SAMPLE',
      'EXCERPT',
      'LOOK_INSIDE_WIDGET',
      'SAMPLE_PAGES',
      'SPREADS',
    ]);
  });

  test('the whole content is what is printed, read or heard', () => {
    expect(kindsThat(isFullContent)).toEqual([
      'AUDIO_MASTER',
      'AUDIO_TRACKS',
      'EBOOK_PDF',
      'EPUB',
      'INTERIOR_PRINT_PDF',
    ]);
  });
});
