/** A promise that a test settles by hand (Promise.withResolvers needs Node 22). */
export function createDeferred<T = void>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<T>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve: (value: T) => resolve(value), reject: (reason: unknown) => reject(reason) };
}
