import { answerCode, toEnumValue } from '../../codes/code-list.js';
import { CONTENT_AUDIENCES } from '../../codes/works.js';
import { drawnSize, drawResource, fileNameOf, isDrawn } from '../../images/resource-file.js';
import type { SupportingResourceRow } from '../../store/rows.js';
import type { Context } from '../context.js';
import { productIdsAmong } from './product-ids.js';
import type { Resolvers } from './resolvers.js';

export const SupportingResource: Resolvers<SupportingResourceRow> = {
  copyrightHolder: ({ copyright }) => copyright,
  createdAt: ({ created_at }) => created_at,
  delayedJobStatus: ({ job_state, job_fault }) =>
    job_fault === null ? job_state : `${job_state}: ${job_fault}`,
  isProcessing: ({ job_state }) => job_state === 'awaiting upload' || job_state === 'queued',
  filename: fileNameOf,
  fileSize: async (resource, _, context) => (await imageOf(resource, context))?.size,
  imageContentType: (resource) => (isReady(resource) ? 'image/jpeg' : null),
  height: async (resource, _, context) => (await imageOf(resource, context))?.height,
  width: async (resource, _, context) => (await imageOf(resource, context))?.width,
  aspectRatio: async (resource, _, context) => {
    const image = await imageOf(resource, context);
    return image?.width && image.height ? image.width / image.height : null;
  },
  imageRemoteUrl: ({ remote_url }) => remote_url,
  onixContentAudience: ({ audienceCode }) => [answerCode(CONTENT_AUDIENCES, audienceCode)],
  onixContentAudienceCode: ({ audienceCode }) => toEnumValue(audienceCode),
  onixIntendedContentAudience: ({ audienceCode }) => answerCode(CONTENT_AUDIENCES, audienceCode),
  productIds: ({ work_id, productIds }, _, context) => productIdsAmong(context, work_id, productIds),
  resourceVariant: ({ variant }) => variant,
  url: (resource, _, { origin }) => {
    if (!isReady(resource)) return null;
    return (
      resource.url ?? `${origin}/files/resources/${resource.id}/${encodeURIComponent(fileNameOf(resource))}`
    );
  },
};

function isReady({ job_state }: SupportingResourceRow): boolean {
  return job_state === null || job_state === 'complete';
}

/** Null while it is processed, and for an image that lies elsewhere. */
async function imageOf(resource: SupportingResourceRow, { loaders }: Context) {
  if (isDrawn(resource)) return { size: drawResource(resource).length, ...drawnSize(resource) };
  return isReady(resource) ? loaders.imageSize.load(resource.id) : null;
}
