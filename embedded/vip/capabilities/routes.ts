/** GET /capabilities: what this service can do, so that a client need not find out by failing (contract 3.4). */
import { z } from 'zod';
import { ASSET_KINDS } from '../assets/kinds.js';
import { type AnyRoute, defineRoute } from '../http/route.js';

const Capabilities = z.strictObject({
  contractVersion: z.string(),
  features: z.record(z.string(), z.boolean()),
  limits: z.record(z.string(), z.int()),
  kinds: z.array(z.string()),
  presets: z.array(z.string()),
  uploadProtocols: z.array(z.string()),
  deliveryProtocols: z.array(z.string()),
});

/** What the contract has and this service has not is told, not left to be guessed. */
const FEATURES = {
  titles: true,
  uploads: true,
  renditions: true,
  approvals: true,
  rights: true,
  events: true,
  audit: true,
  packages: false,
  recipients: false,
  deliveries: false,
  shares: true,
  shareWatermarks: false,
  accessLog: true,
  webhooks: false,
};

const getCapabilities = defineRoute({
  method: 'GET',
  path: '/capabilities',
  summary: 'What this service can do, and its limits.',
  scope: null,
  query: z.strictObject({}),
  body: null,
  answers: { 200: Capabilities },
  idempotency: 'NONE',
  precondition: false,
  limit: 'READ',
  async handle(_request, { settings }) {
    return {
      status: 200,
      body: {
        contractVersion: '1.0',
        features: FEATURES,
        limits: {
          pageSize: 200,
          batchGetIds: 200,
          batchQueryKeys: 100,
          rightsQuestions: 200,
          uploadBytes: settings.uploadLimitBytes,
          bodyBytes: settings.bodyLimitBytes,
          uploadHours: settings.uploadHours,
          shareAssets: 200,
          shareDays: settings.shareDays,
          addressSeconds: settings.addressSeconds,
          idempotencyHours: settings.idempotencyHours,
          eventRetentionDays: settings.eventRetentionDays,
        },
        kinds: ASSET_KINDS,
        presets: ['thumb', 'small', 'medium', 'large', 'original'],
        uploadProtocols: ['tus'],
        deliveryProtocols: [],
      },
    };
  },
});

export const capabilityRoutes: readonly AnyRoute[] = [getCapabilities];
