/** Texts and files of 2.1, with the codes that ONIX 3 has for them. */
import { MEDIA_FILE_TYPES, TEXT_FORMATS, TEXT_TYPES_21 } from '../../codes/content.js';
import type { CollateralDetail, Feature, SupportingResource, TextContent } from '../../model/collateral.js';
import { child, children, type Element, textOf } from '../../xml/element.js';
import { readNamedDate } from '../dates.js';
import { readMarkedText } from '../marked-text.js';
import { code, type Reading } from '../reading.js';
import { RESOURCES_BY_FILE_TYPE, TEXTS_BY_TYPE } from './translated-codes.js';

export function readCollateral(reading: Reading, product: Element): CollateralDetail {
  return {
    texts: [
      ...children(product, 'OtherText').map((element) => readOtherText(reading, element)),
      ...oldTexts(reading, product, 'Annotation', '02'),
      ...oldTexts(reading, product, 'MainDescription', '03'),
    ],
    resources: children(product, 'MediaFile').map((element) => readMediaFile(reading, element)),
    cited: [],
  };
}

function readOtherText(reading: Reading, element: Element): TextContent {
  const type = code(reading, element, 'TextTypeCode', TEXT_TYPES_21);
  const { code: translated, audiences } = TEXTS_BY_TYPE[type ?? ''] ?? { code: null, audiences: [] };
  return {
    type: translated,
    audiences,
    territory: null,
    texts: readTexts(reading, element),
    author: textOf(element, 'TextAuthor'),
    sourceTitle: textOf(element, 'TextSourceTitle'),
    dates: [
      ...readNamedDate(reading, element, 'TextPublicationDate', '01'),
      ...readNamedDate(reading, element, 'StartDate', '14'),
      ...readNamedDate(reading, element, 'EndDate', '15'),
    ],
  };
}

/** The format may stand beside the text. */
function readTexts(reading: Reading, element: Element) {
  const format = code(reading, element, 'TextFormat', TEXT_FORMATS);
  return children(element, 'Text').flatMap((text) => {
    const { attributes } = text;
    const withFormat =
      format === null ? text : { ...text, attributes: { textformat: format, ...attributes } };
    return readMarkedText(reading, withFormat) ?? [];
  });
}

function oldTexts(reading: Reading, product: Element, name: string, type: string): TextContent[] {
  const element = child(product, name);
  const text = element === undefined ? null : readMarkedText(reading, element);
  if (text === null) return [];
  return [
    { type, audiences: [], territory: null, texts: [text], author: null, sourceTitle: null, dates: [] },
  ];
}

function readMediaFile(reading: Reading, element: Element): SupportingResource {
  const type = code(reading, element, 'MediaFileTypeCode', MEDIA_FILE_TYPES);
  const { content = null, mode = null } = RESOURCES_BY_FILE_TYPE[type ?? ''] ?? {};
  const link = textOf(element, 'MediaFileLink');
  return {
    contentType: content,
    audiences: [],
    territory: null,
    mode,
    features: [
      ...noteOf(element, 'DownloadCredit', '01'),
      ...noteOf(element, 'DownloadCaption', '02'),
      ...noteOf(element, 'DownloadCopyrightNotice', '03'),
    ],
    versions: [
      {
        form: null,
        features: [],
        links: link === null ? [] : [link],
        dates: readNamedDate(reading, element, 'MediaFileDate', '17'),
      },
    ],
  };
}

/** List 160. */
function noteOf(element: Element, name: string, type: string): Feature[] {
  const note = textOf(element, name);
  return note === null ? [] : [{ type, value: null, notes: [note] }];
}
