import { z } from 'zod';

/** A media type in lower case; parameters, such as a charset, are left off (RFC 9110, 8.3.1). */
export const MediaType = z
  .string()
  .max(255)
  .transform((text) => text.split(';', 1)[0]?.trim().toLowerCase() ?? '')
  .pipe(z.string().regex(/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/, 'It must be a media type, such as image/jpeg.'));
