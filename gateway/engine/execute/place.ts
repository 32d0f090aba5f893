/** Where a value stands in the data: a list from the inside out, so that walking down costs one small object a step. */
export interface Place {
  readonly parent: Place | undefined;
  readonly key: string | number;
}

export type Path = readonly (string | number)[];

/** The steps from the root to a place. */
export function pathOf(place: Place | undefined): (string | number)[] {
  const path: (string | number)[] = [];
  for (let step = place; step !== undefined; step = step.parent) path.push(step.key);
  return path.reverse();
}
