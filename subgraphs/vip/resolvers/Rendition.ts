import type { RenditionResolvers } from '../../../schema/generated/vip.js';
import { lastingAddressOf } from '../served.js';

export const Rendition = {
  id: ({ rendition }) => rendition.id,
  preset: ({ rendition }) => rendition.preset,
  mediaType: ({ rendition }) => rendition.mediaType,
  widthPx: ({ rendition }) => rendition.widthPx,
  heightPx: ({ rendition }) => rendition.heightPx,
  byteSize: ({ rendition }) => rendition.byteSize,
  url: ({ rendition, versionId }, { market }, context) =>
    lastingAddressOf({ versionId, preset: rendition.preset }, market, context),
} satisfies RenditionResolvers;
