/** Whether the word is one of those that the settings list: without case, and with spaces squeezed. */
export function isOneOf(words: readonly string[], word: string | null): boolean {
  return word !== null && words.some((known) => squeeze(known) === squeeze(word));
}

function squeeze(word: string): string {
  return word.trim().replace(/\s+/g, ' ').toLowerCase();
}
