/** Everything that a SourceWork needs, as a fragment: the pages and the questions by id ask for the same. */
import { type OfferedFields, selectInferred } from '../offered-fields.js';

/** Of a resource and of a link, without what is only inferred. */
export const RESOURCE_PARTS = 'id caption filename url isProcessing onixContentAudienceCode';
export const WEB_LINK_PARTS = 'id link role note';

/** Inferred fields are asked for only where the server offers them. */
export function workParts(offered: OfferedFields): string {
  return `fragment WorkParts on Work {
  id title subtitle projectStage
  imprint { id name }
  contributions { ...ContributionParts }
  seriesMemberships { partNumber series { id name } }
  bic: subjectCodes(schemesIn: [BIC]) { code description main }
  bisac: subjectCodes(schemesIn: [BISAC]) { code description main }
  thema: subjectCodes(schemesIn: [THEMA]) { code description main }
  marketingTexts {
    id externalText approvalStatusName onixContentAudienceCodes fromDate productIds
    ${selectInferred('MarketingText', offered)}
  }
  supportingResources {
    ${RESOURCE_PARTS}
    ${selectInferred('SupportingResource', offered)}
  }
  products { ...ProductParts }
  ${selectInferred('Work', offered)}
}
${CONTRIBUTION_PARTS}
${productParts(offered)}`;
}

const CONTRIBUTION_PARTS = `fragment ContributionParts on Contribution {
  sequenceNumber onixContributorRoleCode productIds
  onixContributorRole { description }
  contributor {
    id name
    ... on Person { personName personNameInverted biographicalNote }
    ... on Organisation { organisationName biographicalNote }
  }
}`;

function productParts(offered: OfferedFields): string {
  const ofEbooks = selectInferred('ElectronicBookProduct', offered);
  return `fragment ProductParts on Product {
  __typename id fullTitle
  isbn { isbn13 }
  onix21ProductFormCode inHouseFormat { name } actualEditionStatement
  onixPublishingStatusCode publicationDate plannedPublicationDate
  prices { amount currencyCode label onixPriceType { description } }
  allowOnixExports isForSaleWorldwide forSaleCountryCodes notForSaleCountryCodes salesRightsDescription
  webLinks { ${WEB_LINK_PARTS} ${selectInferred('WebLink', offered)} }
  ... on PhysicalBookProduct {
    productionPageCount approximatePageCount productHeight(unit: MM) productWidth(unit: MM)
  }
  ${ofEbooks === '' ? '' : `... on ElectronicBookProduct { ${ofEbooks} }`}
}`;
}
