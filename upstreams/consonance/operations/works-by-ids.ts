import type { OfferedFields } from '../offered-fields.js';
import type { Operation } from './operation.js';
import { workParts } from './work-parts.js';

/** No filter takes several ids, so each work gets an alias: w0, w1 and so on. */
export function worksByIds(workIds: readonly number[], offered: OfferedFields): Operation {
  const declared = workIds.map((_, index) => `$w${index}: Int!`).join(', ');
  const asked = workIds.map(
    (_, index) => `w${index}: work(workSearch: { idEq: $w${index} }) { ...WorkParts }`,
  );
  return {
    name: 'WorksByIds',
    query: `query WorksByIds(${declared}) {\n${asked.join('\n')}\n}\n${workParts(offered)}`,
    variables: Object.fromEntries(workIds.map((workId, index) => [`w${index}`, workId])),
  };
}
