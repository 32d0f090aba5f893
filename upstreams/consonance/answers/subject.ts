import { z } from 'zod';
import type { SourceSubject } from '../model.js';
import { OptionalText } from './text.js';

/** The subjects of one scheme: which it is stands in the question, not in the answer. */
export const subjectsOf = (scheme: SourceSubject['scheme']) =>
  z.array(SubjectAnswer.transform((answer) => (answer === null ? null : { scheme, ...answer })));

const SubjectAnswer = z
  .object({ code: OptionalText, description: OptionalText, main: z.boolean().nullable() })
  .transform(({ code, description, main }): Omit<SourceSubject, 'scheme'> | null =>
    code === null ? null : { code, description, isMain: main ?? false },
  );
