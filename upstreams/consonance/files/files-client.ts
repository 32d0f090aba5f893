import type { Clock } from '../../../platform/clock.js';
import type { ConsonanceSettings } from '../settings.js';
import type { ConsonanceWriting } from '../writing.js';
import { createConnections } from './connections.js';
import type { ConsonanceFiles } from './files.js';
import { createOpenFile } from './open-file.js';
import { createUploadImage } from './upload-image.js';

/** Whoever configures where Consonance is allows its host: the files of a stand-in lie beside its API, on loopback. */
export function createFiles(options: {
  readonly settings: ConsonanceSettings;
  readonly clock: Clock;
  /** Of Consonance, with its port. */
  readonly ownHost: string;
}): ConsonanceFiles & Pick<ConsonanceWriting, 'uploadImage'> & { close(): Promise<void> } {
  const { settings, clock, ownHost } = options;
  const connections = createConnections({
    trustedHosts: [ownHost, ...settings.files.privateHosts],
    connectTimeoutMs: settings.http.connectTimeoutMs,
  });
  const exchange = { connections, settings, clock };
  return {
    openFile: createOpenFile(exchange),
    uploadImage: createUploadImage(exchange),
    // A download that nobody reads on would never end by itself.
    close: () => connections.destroy(),
  };
}
