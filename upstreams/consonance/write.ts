/** The calls that place things on Consonance's records, and those that look at what is there. */
import type { Wait } from '../http/wait.js';
import { CreatedForUpload, CreatedResource, CreatedWebLink, Done } from './answers/payload.js';
import { ResourcesOfWorkAnswer, WebLinksOfWorkAnswer } from './answers/placed.js';
import { read } from './answers/read.js';
import type { Ask } from './ask.js';
import type { Mutate } from './mutate.js';
import type { WithOfferedFields } from './offered-fields.js';
import {
  completeUpload,
  createResourceForUpload,
  createResourceFromUrl,
  deleteResource,
  resourcesOfWork,
} from './operations/resources.js';
import { createWebLink, deleteWebLink, updateWebLink, webLinksOfWork } from './operations/web-links.js';
import type { ConsonanceSettings } from './settings.js';
import type { ConsonanceWriting } from './writing.js';

export interface WriteOptions {
  readonly ask: Ask;
  readonly mutate: Mutate;
  readonly withOfferedFields: WithOfferedFields;
  readonly settings: ConsonanceSettings['processing'];
  readonly wait: Wait;
}

/** All but the sending of bytes, which goes to another host. */
export function createWriting(options: WriteOptions): Omit<ConsonanceWriting, 'uploadImage'> {
  const { ask, mutate, withOfferedFields } = options;
  const readResources: ConsonanceWriting['resourcesOfWork'] = (workId, signal) =>
    withOfferedFields(signal, async (offered) =>
      read(ResourcesOfWorkAnswer, await ask(resourcesOfWork(workId, offered), signal)),
    );
  return {
    resourcesOfWork: readResources,
    createResourceFromUrl: (resource, url, signal) =>
      mutate(createResourceFromUrl(resource, url), CreatedResource, signal),
    createResourceForUpload: (resource, fileName, signal) =>
      mutate(createResourceForUpload(resource, fileName), CreatedForUpload, signal),
    completeUpload: (resourceId, signal) => mutate(completeUpload(resourceId), Done, signal),
    resourceWhenProcessed: createResourceWhenProcessed(readResources, options),
    deleteResource: (resourceId, signal) => mutate(deleteResource(resourceId), Done, signal),
    webLinksOfWork: (workId, signal) =>
      withOfferedFields(signal, async (offered) =>
        read(WebLinksOfWorkAnswer, await ask(webLinksOfWork(workId, offered), signal)),
      ),
    createWebLink: (link, signal) => mutate(createWebLink(link), CreatedWebLink, signal),
    updateWebLink: (id, change, signal) => mutate(updateWebLink(id, change), Done, signal),
    deleteWebLink: (id, signal) => mutate(deleteWebLink(id), Done, signal),
  };
}

/** Counted in looks and not in time: a server that is slow to answer gets no fewer of them. */
function createResourceWhenProcessed(
  readResources: ConsonanceWriting['resourcesOfWork'],
  { settings, wait }: WriteOptions,
): ConsonanceWriting['resourceWhenProcessed'] {
  return async ({ workId, resourceId }, signal = new AbortController().signal) => {
    for (let looks = 1; ; looks += 1) {
      const all = await readResources(workId, signal);
      const resource = all?.find((one) => one.resourceId === resourceId) ?? null;
      if (resource?.processing.kind !== 'PROCESSING' || looks >= settings.looks) return resource;
      await wait(settings.everyMs, signal);
    }
  };
}
