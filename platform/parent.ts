/** A child process must not outlive the one that started it, however that one ended. */

/** What of `process` matters here. */
interface Channel extends Pick<NodeJS.EventEmitter, 'once'> {
  readonly connected?: boolean;
}

/**
 * Calls back once when the parent is gone: the channel between them closes even when it is killed.
 *
 * Without a channel, so when nobody forked us, it does nothing.
 */
export function onParentGone(channel: Channel, callback: () => void): void {
  if (channel.connected === undefined) return;
  if (channel.connected) channel.once('disconnect', callback);
  else callback();
}
