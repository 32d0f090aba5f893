/** Fetches the bytes of an image from where a caller said it is. */

/** Its message is for the caller. */
export class ImageFault extends Error {
  override readonly name = 'ImageFault';
}

export interface FetchLimits {
  readonly imageTimeoutMs: number;
  readonly imageLimitBytes: number;
}

/** It throws an ImageFault for whatever goes wrong, but the signal's reason when that ends it. */
export async function fetchImage(url: string, limits: FetchLimits, signal: AbortSignal): Promise<Buffer> {
  try {
    const response = await fetch(url, {
      headers: { accept: 'image/jpeg' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(limits.imageTimeoutMs)]),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new ImageFault(`the image's address answered ${response.status}`);
    }
    return await readLimited(response, limits.imageLimitBytes);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ImageFault) throw error;
    throw new ImageFault('the image could not be fetched', { cause: error });
  }
}

async function readLimited({ body }: Response, limitBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > limitBytes) throw new ImageFault('the image is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
