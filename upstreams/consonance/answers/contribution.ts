import { z } from 'zod';
import type { SourceContributor } from '../model.js';
import { OnixCode } from './code.js';
import { OptionalText, plainText } from './text.js';

const ContactAnswer = z.object({
  id: z.int(),
  name: OptionalText,
  personName: OptionalText,
  personNameInverted: OptionalText,
  organisationName: OptionalText,
  biographicalNote: OptionalText,
});

/** Null for a contact without any name: there is nothing to show. */
export const ContributionAnswer = z
  .object({
    sequenceNumber: z.int(),
    onixContributorRoleCode: OnixCode,
    onixContributorRole: z.object({ description: OptionalText }),
    productIds: z.array(z.int()),
    contributor: ContactAnswer,
  })
  .transform((answer): SourceContributor | null => {
    const { contributor } = answer;
    const name = contributor.personName ?? contributor.organisationName ?? contributor.name;
    if (name === null) return null;
    return {
      contributorId: contributor.id,
      name,
      sortName: contributor.personNameInverted,
      roleCode: answer.onixContributorRoleCode,
      role: answer.onixContributorRole.description ?? answer.onixContributorRoleCode,
      sequence: answer.sequenceNumber,
      biography: plainText(contributor.biographicalNote),
      productIds: answer.productIds,
    };
  });
