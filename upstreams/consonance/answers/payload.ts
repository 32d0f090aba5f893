/** What mutations answer where nothing was refused. */
import { z } from 'zod';

const Created = z.object({ created: z.object({ id: z.int() }) });

export const CreatedResource = Created.transform(({ created }) => ({ resourceId: created.id }));

export const CreatedForUpload = Created.extend({ uploadTo: z.url() }).transform(({ created, uploadTo }) => ({
  resourceId: created.id,
  uploadTo,
}));

export const CreatedWebLink = Created.transform(({ created }) => ({ webLinkId: created.id }));

/** Nothing but that it was done. */
export const Done = z.looseObject({}).transform(() => null);
