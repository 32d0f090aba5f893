import { z } from 'zod';
import type { SourceSeriesMembership } from '../model.js';
import { OptionalText } from './text.js';

/** Null for a membership whose series has no id or no name yet. */
export const SeriesMembershipAnswer = z
  .object({
    partNumber: OptionalText,
    series: z.object({ id: z.int().nullable(), name: OptionalText }).nullable(),
  })
  .transform(({ partNumber, series }): SourceSeriesMembership | null => {
    if (series === null || series.id === null || series.name === null) return null;
    return { seriesId: series.id, name: series.name, part: partNumber };
  });
