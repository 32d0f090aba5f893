/**
 * What we place on Consonance's records, and what becomes of it.
 *
 * Consonance has no key by which it would know a call again, so none of these is ever made twice by itself. After an
 * UpstreamError it may have been done all the same (may-have-been-done.ts): whoever creates looks first, each time.
 */
import type { WritableStatus, WritableVariant } from './inferred.js';
import type { NewWebLink, PlacedResource, PlacedWebLink, WebLinkChange } from './model.js';

export interface ConsonanceWriting {
  /**
   * The resources of a work with everything by which one that we have made is known again, in one request.
   * Null: there is no such work.
   */
  resourcesOfWork(workId: number, signal?: AbortSignal): Promise<readonly PlacedResource[] | null>;

  /** Places a JPG that Consonance fetches from an address which its servers must reach. */
  createResourceFromUrl(
    resource: NewResource,
    url: string,
    signal?: AbortSignal,
  ): Promise<WriteOutcome<{ readonly resourceId: number }>>;

  /**
   * Places a JPG whose bytes are sent by uploadImage() and then declared whole by completeUpload(). Until then the
   * resource awaits its upload, and no call leads back to its address: who lost that deletes the resource.
   */
  createResourceForUpload(
    resource: NewResource,
    fileName: string,
    signal?: AbortSignal,
  ): Promise<WriteOutcome<PlaceForUpload>>;

  /** Sends the bytes. It may be repeated; REFUSED is an address that takes no upload, or no longer. */
  uploadImage(uploadTo: string, bytes: Uint8Array, signal?: AbortSignal): Promise<WriteOutcome<null>>;

  completeUpload(resourceId: number, signal?: AbortSignal): Promise<WriteOutcome<null>>;

  /**
   * Looks at a resource until its image has been processed, or as often as the settings say: then it is still
   * PROCESSING. Null: it is gone, or its work is.
   */
  resourceWhenProcessed(
    resource: { readonly workId: number; readonly resourceId: number },
    signal?: AbortSignal,
  ): Promise<PlacedResource | null>;

  /** REFUSED may be a resource that is gone already: whether it is, resourcesOfWork() tells. */
  deleteResource(resourceId: number, signal?: AbortSignal): Promise<WriteOutcome<null>>;

  /** The links of all products of a work, in one request. Null: there is no such work. */
  webLinksOfWork(workId: number, signal?: AbortSignal): Promise<readonly PlacedWebLink[] | null>;

  createWebLink(
    link: NewWebLink,
    signal?: AbortSignal,
  ): Promise<WriteOutcome<{ readonly webLinkId: number }>>;

  updateWebLink(webLinkId: number, change: WebLinkChange, signal?: AbortSignal): Promise<WriteOutcome<null>>;

  /** REFUSED may be a link that is gone already: whether it is, webLinksOfWork() tells. */
  deleteWebLink(webLinkId: number, signal?: AbortSignal): Promise<WriteOutcome<null>>;
}

/**
 * Everything that is said of a new resource; nothing is left to a default of theirs. There is no way to name the front
 * cover, and none to take products off other resources (Consonance's unlinkPrevious): both reach retailers.
 */
export interface NewResource {
  readonly workId: number;
  readonly variant: WritableVariant;
  readonly status: WritableStatus;
  readonly caption: string | null;
  /** The credit that must be shown with it. */
  readonly credit: string | null;
  readonly copyright: string | null;
  /** ONIX List 154, two digits. Advice to recipients, no restriction. */
  readonly audienceCode: string;
  /** Products of the work by their ids, or all that it has. */
  readonly products: 'ALL' | readonly number[];
}

export interface PlaceForUpload {
  readonly resourceId: number;
  /** A secret for as long as it lasts: it belongs into no log and no table. */
  readonly uploadTo: string;
}

export type WriteOutcome<Thing> =
  | { readonly kind: 'DONE'; readonly thing: Thing }
  /** Consonance has read the input and does not take it; nothing was changed. */
  | { readonly kind: 'REFUSED'; readonly message: string; readonly faults: readonly InputFault[] };

export interface InputFault {
  /** In Consonance's words; null where it names none. */
  readonly field: string | null;
  readonly message: string;
}
