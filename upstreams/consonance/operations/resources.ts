import { enumValueOf } from '../answers/code.js';
import { CREATED_RESOURCE, inputOfId, UPLOAD_ADDRESS, UPLOAD_COMPLETION } from '../inferred.js';
import { type OfferedFields, selectInferred } from '../offered-fields.js';
import type { NewResource } from '../writing.js';
import { mutation } from './mutation.js';
import type { Operation } from './operation.js';
import { RESOURCE_PARTS } from './work-parts.js';

/** Only from its work can a resource be read. */
export function resourcesOfWork(workId: number, offered: OfferedFields): Operation {
  return {
    name: 'ResourcesOfWork',
    query: `query ResourcesOfWork($workId: Int!) {
  work(workSearch: { idEq: $workId }) {
    supportingResources {
      ${RESOURCE_PARTS} copyright imageRemoteUrl delayedJobStatus
      ${selectInferred('SupportingResource', offered)}
    }
  }
}`,
    variables: { workId },
  };
}

export function createResourceFromUrl(resource: NewResource, url: string): Operation {
  return mutation({
    field: 'createSupportingResource',
    input: { ...inputOf(resource), imageRemoteUrl: url },
    selects: CREATED_RESOURCE,
  });
}

export function createResourceForUpload(resource: NewResource, fileName: string): Operation {
  return mutation({
    field: 'createSupportingResource',
    input: { ...inputOf(resource), resourceFileName: fileName },
    selects: `${CREATED_RESOURCE} uploadTo: ${UPLOAD_ADDRESS}`,
  });
}

export function completeUpload(resourceId: number): Operation {
  return mutation({ field: UPLOAD_COMPLETION, input: inputOfId(resourceId) });
}

export function deleteResource(resourceId: number): Operation {
  return mutation({ field: 'deleteSupportingResource', input: inputOfId(resourceId) });
}

/** Member by member, so that nothing goes out that a caller's object holds besides: unlinkPrevious above all. */
function inputOf({ products, ...resource }: NewResource): object {
  return {
    workId: resource.workId,
    resourceVariant: resource.variant,
    status: resource.status,
    caption: resource.caption,
    requiredCredit: resource.credit,
    copyright: resource.copyright,
    onixContentAudienceCode: enumValueOf(resource.audienceCode),
    ...(products === 'ALL' ? { linkToAllProducts: true } : { productIds: products }),
  };
}
