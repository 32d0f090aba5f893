/** Everyone credited on the list, under the short names by which titles call them. */
import { AUTHORS } from './people/authors.js';
import { ILLUSTRATORS } from './people/illustrators.js';
import { NARRATORS } from './people/narrators.js';
import { TRANSLATORS } from './people/translators.js';

export const PEOPLE = { ...AUTHORS, ...ILLUSTRATORS, ...TRANSLATORS, ...NARRATORS };

export type PersonKey = keyof typeof PEOPLE;
