import { PAYLOAD_ERRORS } from '../inferred.js';
import type { Operation } from './operation.js';

/**
 * A mutation of Consonance's: one input, whose type is called after it. Its payload comes under the alias payload, with
 * what is selected and what is wrong with the input.
 */
export function mutation({
  field,
  input,
  selects = '',
}: {
  field: string;
  input: object;
  selects?: string;
}): Operation {
  const name = field.charAt(0).toUpperCase() + field.slice(1);
  return {
    name,
    query: `mutation ${name}($input: ${name}Input!) {
  payload: ${field}(input: $input) { ${selects} ${PAYLOAD_ERRORS} }
}`,
    variables: { input },
    isMutation: true,
  };
}
