import type { CodeList } from '../codes/code-list.js';
import {
  CITED_CONTENT_TYPES,
  CONTENT_AUDIENCES,
  CONTENT_DATE_ROLES,
  RESOURCE_CONTENT_TYPES,
  RESOURCE_FEATURES,
  RESOURCE_FORMS,
  RESOURCE_MODES,
  RESOURCE_VERSION_FEATURES,
  TEXT_TYPES,
} from '../codes/content.js';
import type {
  CitedContent,
  CollateralDetail,
  Feature,
  ResourceVersion,
  SupportingResource,
  TextContent,
} from '../model/collateral.js';
import { child, children, type Element, textOf, textsOf } from '../xml/element.js';
import { readRoleDates } from './dates.js';
import { readMarkedText } from './marked-text.js';
import { code, codes, type Reading } from './reading.js';
import { readTerritory } from './territory.js';

const CONTENT_DATE = { composite: 'ContentDate', role: 'ContentDateRole', roles: CONTENT_DATE_ROLES };

/** Block 2 of ONIX 3; null where the product does not carry it. */
export function readCollateral(reading: Reading, product: Element): CollateralDetail | null {
  const block = child(product, 'CollateralDetail');
  if (block === undefined) return null;
  return {
    texts: children(block, 'TextContent').map((element) => readText(reading, element)),
    resources: children(block, 'SupportingResource').map((element) => readResource(reading, element)),
    cited: children(block, 'CitedContent').map((element) => readCited(reading, element)),
  };
}

function readTarget(reading: Reading, element: Element) {
  return {
    audiences: codes(reading, element, 'ContentAudience', CONTENT_AUDIENCES),
    territory: readTerritory(reading, element),
  };
}

function readText(reading: Reading, element: Element): TextContent {
  return {
    type: code(reading, element, 'TextType', TEXT_TYPES),
    ...readTarget(reading, element),
    texts: children(element, 'Text').flatMap((text) => readMarkedText(reading, text) ?? []),
    author: textOf(element, 'TextAuthor'),
    sourceTitle: textOf(element, 'SourceTitle'),
    dates: readRoleDates(reading, element, CONTENT_DATE),
  };
}

function readResource(reading: Reading, element: Element): SupportingResource {
  return {
    contentType: code(reading, element, 'ResourceContentType', RESOURCE_CONTENT_TYPES),
    ...readTarget(reading, element),
    mode: code(reading, element, 'ResourceMode', RESOURCE_MODES),
    features: readFeatures(reading, element, {
      composite: 'ResourceFeature',
      type: 'ResourceFeatureType',
      types: RESOURCE_FEATURES,
    }),
    versions: children(element, 'ResourceVersion').map((version) => readVersion(reading, version)),
  };
}

function readVersion(reading: Reading, element: Element): ResourceVersion {
  return {
    form: code(reading, element, 'ResourceForm', RESOURCE_FORMS),
    features: readFeatures(reading, element, {
      composite: 'ResourceVersionFeature',
      type: 'ResourceVersionFeatureType',
      types: RESOURCE_VERSION_FEATURES,
    }),
    links: textsOf(element, 'ResourceLink'),
    dates: readRoleDates(reading, element, CONTENT_DATE),
  };
}

function readFeatures(
  reading: Reading,
  parent: Element,
  { composite, type, types }: { composite: string; type: string; types: CodeList },
): Feature[] {
  return children(parent, composite).map((element) => ({
    type: code(reading, element, type, types),
    value: textOf(element, 'FeatureValue'),
    notes: textsOf(element, 'FeatureNote'),
  }));
}

function readCited(reading: Reading, element: Element): CitedContent {
  return {
    type: code(reading, element, 'CitedContentType', CITED_CONTENT_TYPES),
    ...readTarget(reading, element),
    sourceTitle: textOf(element, 'SourceTitle'),
    links: textsOf(element, 'ResourceLink'),
    dates: readRoleDates(reading, element, CONTENT_DATE),
  };
}
