/** Files that Consonance's records name: its own, or of any other host. */
export interface ConsonanceFiles {
  /**
   * Asks for a file, and hands it out as it comes. Redirects are followed, a few, by http and https only; addresses of
   * private networks are refused but for the hosts of the settings. It is asked once: trying again is the caller's.
   */
  openFile(url: string, signal?: AbortSignal): Promise<FileOutcome>;
}

export type FileOutcome =
  | { readonly kind: 'OPENED'; readonly file: OpenedFile }
  /** There is none (404, 410). */
  | { readonly kind: 'NOT_FOUND' }
  /** We may not have it, or not ask for it like this: any other 4xx. */
  | { readonly kind: 'REFUSED'; readonly status: number }
  /** A page stands in its place, such as a login or a notice of maintenance. */
  | { readonly kind: 'NOT_A_FILE' }
  | { readonly kind: 'TOO_LARGE'; readonly byteSize: number; readonly maxBytes: number }
  /** The address is one that we do not ask, or leads to one. */
  | { readonly kind: 'NOT_ALLOWED'; readonly reason: string };

/** To be read to its end or closed: until then it holds a connection. */
export interface OpenedFile {
  /** As the other side says, without parameters; application/octet-stream where it says nothing. */
  readonly mediaType: string;
  /** As announced; null where it was not. */
  readonly byteSize: number | null;
  /**
   * To be read once. It fails with an UpstreamError: the connection broke, the time is over, or more bytes came than
   * the settings allow.
   */
  readonly bytes: AsyncIterable<Uint8Array>;
  close(): void;
}
