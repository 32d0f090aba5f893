/** The lasting addresses of files, /media/{versionId}/{preset}?country=&audience=, as the gateway decides them. */
import { z } from 'zod';
import type { RedirectRule } from '../gateway/redirects.js';
import { createCaller } from '../platform/caller.js';
import { KnownError } from '../platform/errors.js';

const Answer = z.object({
  assetVersion: z
    .object({
      servedAs: z
        .object({ url: z.string(), changesAt: z.string().nullable() })
        .transform(({ url, changesAt }) => ({
          url,
          changesAt: changesAt === null ? null : new Date(changesAt),
        }))
        .nullable(),
    })
    .nullable(),
});

/** Asked as anybody: whoever has the address sees what the market may see. */
export const MEDIA: RedirectRule = {
  path: '/media/:versionId/:preset',
  document: `query Media($id: ID!, $preset: String!, $market: MarketInput!) {
    assetVersion(id: $id) { servedAs(preset: $preset, market: $market) { url changesAt } }
  }`,
  caller: createCaller('media', { scopes: ['assets:read'] }),
  variablesOf({ path, query }) {
    const { country, audience, language, subdivision } = query;
    if (country === undefined) {
      throw new KnownError('BAD_USER_INPUT', 'Say for which country: add ?country=GB, or whichever it is.');
    }
    const market = {
      country,
      ...(audience === undefined ? {} : { audience }),
      ...(language === undefined ? {} : { language }),
      ...(subdivision === undefined ? {} : { subdivision }),
    };
    return { id: path.versionId, preset: path.preset, market };
  },
  targetOf: (data) => Answer.parse(data).assetVersion?.servedAs ?? null,
};
