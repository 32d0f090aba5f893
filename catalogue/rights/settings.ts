/** What a house decides about decisions, in the words of rights/policies.ts. Part of colophon.config.json. */
import { z } from 'zod';
import { POLICIES, type PolicyName, type RightsPolicy } from '../../rights/policies.js';

/** The settings that are a yes or a no. */
type Choice = { [Name in PolicyName]: RightsPolicy[Name] extends boolean ? Name : never }[PolicyName];

const described = <Type extends z.ZodType>(name: PolicyName, type: Type): Type =>
  type.describe(`${POLICIES[name].meaning} ${POLICIES[name].reason}`);

const choice = (name: Choice) => described(name, z.boolean().default(POLICIES[name].default));

export const RightsSettings: z.ZodType<RightsPolicy, unknown> = z
  .strictObject({
    maxAgeMinutes: described(
      'maxAgeMinutes',
      z.number().positive().nullable().default(POLICIES.maxAgeMinutes.default),
    ),
    mayDisplayWhereNotForSale: choice('mayDisplayWhereNotForSale'),
    mayDisplayIndexedInGermany: choice('mayDisplayIndexedInGermany'),
    mustMatchLanguageRegion: choice('mustMatchLanguageRegion'),
    mayUsePicturesWithoutLanguage: choice('mayUsePicturesWithoutLanguage'),
    partnerOutlets: described(
      'partnerOutlets',
      z.record(z.string().min(1), z.array(z.string().min(1)).readonly()).default({}),
    ),
  })
  .readonly();
