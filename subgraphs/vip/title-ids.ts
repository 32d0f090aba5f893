/** Ids of titles and contributors, and the ids of Consonance in them, by which VIP links its assets. */

/** Null for what is no title's id. */
export function workIdOf(id: string): string | null {
  return numberAfter('ttl_', id);
}

/** Null for what is no contributor's id. */
export function sourceContributorIdOf(id: string): string | null {
  return numberAfter('ctr_', id);
}

function numberAfter(prefix: string, id: string): string | null {
  const number = id.slice(prefix.length);
  return id.startsWith(prefix) && /^[1-9]\d{0,9}$/.test(number) ? number : null;
}
