import { z } from 'zod';
import { flag } from '../http/parameters.js';
import { ProblemError } from '../http/problem.js';
import { type AnyRoute, defineRoute, type RouteRequest } from '../http/route.js';
import { PRESET_NAMES } from '../renditions/presets.js';
import { renditionRoutes } from '../renditions/routes.js';
import { contentAddress } from './address.js';
import { findServedFile } from './find-file.js';

const Query = z.strictObject({
  /** original: the file itself. */
  preset: z.enum([...PRESET_NAMES, 'original']).default('original'),
  review: flag,
});

/** The contract's routes of bytes. */
export const contentRoutes: readonly AnyRoute[] = [
  defineRoute({
    method: 'GET',
    path: '/versions/{id}/content',
    summary:
      'Be sent on to the bytes of an approved version of an available asset; with review=true, of any ready version',
    scope: 'assets:read',
    query: Query,
    body: null,
    answers: { 302: null },
    idempotency: 'NONE',
    precondition: false,
    limit: 'READ',
    async handle({ params, query, tenant, scopes }, context) {
      if (query.review) requireReviewer(scopes);
      const preset = query.preset === 'original' ? null : query.preset;
      const claims = { tenant, versionId: params.id ?? '', preset, isReview: query.review };
      await findServedFile(claims, context);
      const { url } = contentAddress(claims, context);
      return { status: 302, headers: { location: url, 'cache-control': 'no-store' } };
    },
  }),
  ...renditionRoutes,
];

function requireReviewer(scopes: RouteRequest<unknown, unknown>['scopes']): void {
  if (scopes.has('assets:write') || scopes.has('assets:approve')) return;
  throw new ProblemError(
    'insufficient-scope',
    'review=true needs the scope assets:write or assets:approve.',
    {
      requiredScope: 'assets:write',
    },
  );
}
