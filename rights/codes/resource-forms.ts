/** How a resource is offered, List 161 (issue 71): what its recipient has to do with it. rights.md 1.11. */

/** HOST_OWN_COPY: to be fetched and kept; otherwise the sender keeps it, to be linked to or to be embedded. */
export type ResourceForm = 'EMBEDDED' | 'HOST_OWN_COPY' | 'LINKED' | 'UNKNOWN';

const FORMS: ReadonlyMap<string, ResourceForm> = new Map([
  ['01', 'LINKED'],
  ['02', 'HOST_OWN_COPY'],
  ['03', 'EMBEDDED'],
]);

/** UNKNOWN for what is not in the list, or is missing. */
export const readResourceForm = (code: string | null): ResourceForm => FORMS.get(code ?? '') ?? 'UNKNOWN';
