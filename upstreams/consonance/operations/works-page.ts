import type { WorksQuestion } from '../consonance.js';
import type { OfferedFields } from '../offered-fields.js';
import type { Operation } from './operation.js';
import { workParts } from './work-parts.js';

/** One page of whole works. How long a page is, the server decides: there is no argument for it. */
export function worksPage(question: WorksQuestion, offered: OfferedFields): Operation {
  return {
    name: 'WorksPage',
    query: `query WorksPage($search: WorkSearchAttributes) { works(workSearch: $search) { ...WorkParts } }
${workParts(offered)}`,
    variables: { search: question },
  };
}

/** One page of nothing but the ids of works and their products. */
export function workIdsPage(after: number): Operation {
  return {
    name: 'WorkIds',
    query:
      'query WorkIds($search: WorkSearchAttributes) { works(workSearch: $search) { id products { id } } }',
    variables: { search: { after } },
  };
}
