import { CREATED_WEB_LINK, inputOfId, newWebLinkInput, webLinkChangeInput } from '../inferred.js';
import type { NewWebLink, WebLinkChange } from '../model.js';
import { type OfferedFields, selectInferred } from '../offered-fields.js';
import { mutation } from './mutation.js';
import type { Operation } from './operation.js';
import { WEB_LINK_PARTS } from './work-parts.js';

/** Only from their products can links be read. */
export function webLinksOfWork(workId: number, offered: OfferedFields): Operation {
  return {
    name: 'WebLinksOfWork',
    query: `query WebLinksOfWork($workId: Int!) {
  work(workSearch: { idEq: $workId }) {
    products { id webLinks { ${WEB_LINK_PARTS} ${selectInferred('WebLink', offered)} } }
  }
}`,
    variables: { workId },
  };
}

export function createWebLink(link: NewWebLink): Operation {
  return mutation({ field: 'createWebLink', input: newWebLinkInput(link), selects: CREATED_WEB_LINK });
}

export function updateWebLink(webLinkId: number, change: WebLinkChange): Operation {
  return mutation({ field: 'updateWebLink', input: webLinkChangeInput(webLinkId, change) });
}

export function deleteWebLink(webLinkId: number): Operation {
  return mutation({ field: 'deleteWebLink', input: inputOfId(webLinkId) });
}
