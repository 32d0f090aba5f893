/** Contributions, series, prizes and contracts. */
import { answerCode, toEnumValue } from '../../codes/code-list.js';
import { LANGUAGES } from '../../codes/places.js';
import { CONTRIBUTOR_ROLES, PRIZE_ACHIEVEMENTS } from '../../codes/works.js';
import type { ContractRow, ContributionRow, MembershipRow, PrizeRow, SeriesRow } from '../../store/rows.js';
import { productIdsAmong } from './product-ids.js';
import type { Resolvers } from './resolvers.js';

export const Contribution: Resolvers<ContributionRow> = {
  contributor: ({ contact_id }, _, { loaders }) => loaders.contact.load(contact_id),
  languagesFrom: ({ languagesFrom }) => languagesFrom.map((code) => answerCode(LANGUAGES, code)),
  languagesFromCodes: ({ languagesFrom }) => languagesFrom,
  languagesTo: ({ languagesTo }) => languagesTo.map((code) => answerCode(LANGUAGES, code)),
  languagesToCodes: ({ languagesTo }) => languagesTo,
  onixContributorRole: ({ roleCode }) => answerCode(CONTRIBUTOR_ROLES, roleCode),
  onixContributorRoleCode: ({ roleCode }) => roleCode,
  productIds: ({ work_id, productIds }, _, context) => productIdsAmong(context, work_id, productIds),
  sequenceNumber: ({ sequence, position }) => sequence ?? position,
  work: ({ work_id }, _, { loaders }) => loaders.work.load(work_id),
  workId: ({ work_id }) => work_id,
};

export const SeriesMembership: Resolvers<MembershipRow> = {
  series: ({ series_id }, _, { loaders }) => loaders.series.load(series_id),
};

export const Series: Resolvers<SeriesRow> = {
  name: ({ record }) => record.name,
  subtitle: ({ record }) => record.subtitle,
  titleWithSubtitle: ({ record }) =>
    [record.name, record.subtitle].filter((part) => part !== null).join(': '),
  printIssn: ({ record }) => record.printIssn,
  onlineIssn: ({ record }) => record.onlineIssn,
};

export const Prize: Resolvers<PrizeRow> = {
  onixPrizeAchievement: ({ achievementCode }) => answerCode(PRIZE_ACHIEVEMENTS, achievementCode),
  onixPrizeAchievementCode: ({ achievementCode }) =>
    achievementCode === null ? null : toEnumValue(achievementCode),
  prizeable: ({ work_id }, _, { loaders }) => loaders.work.load(work_id),
  productIds: ({ work_id, productIds }, _, context) => productIdsAmong(context, work_id, productIds),
  work: ({ work_id }, _, { loaders }) => loaders.work.load(work_id),
};

/** What stands inside a record has ids beside its owner's. */
const PARTS_PER_OWNER = 1000;

export function withIds<Part extends object>(ownerId: number, parts: readonly Part[]) {
  return parts.map((part, index) => ({ id: ownerId * PARTS_PER_OWNER + index + 1, ...part }));
}

export const Contract: Resolvers<ContractRow> = {
  client: ({ clientName }) => (clientName === null ? null : { name: clientName }),
  work: ({ work_id }, _, { loaders }) => loaders.work.load(work_id),
  deliveryDates: ({ id, deliveryDates }) => withIds(id, deliveryDates),
  licensedRights: ({ id, licensedRights }) => withIds(id, licensedRights),
};
