/** Lists 158 and 159: which resources are pictures, previews, or the whole product. rights.md 1.11. */
import { describe, expect, test } from 'vitest';
import {
  RESOURCE_CONTENT_TYPES as LIST_158,
  RESOURCE_MODES as LIST_159,
} from '../../../onix/codes/content.js';
import { isFullContent, isImage, isPreview } from '../../../rights/codes/asset-kinds.js';
import { decideAsset } from '../../../rights/decide.js';
import { asset, product, question } from '../facts.js';

/** An asset of which only the content type tells what it is: its kind says otherwise. */
const ofType = (contentType: string) => asset({ contentType, mode: null, kind: 'OTHER' });
const typesThat = (hold: typeof isImage) =>
  [...LIST_158.codes].filter((code) => hold(ofType(code))).join(' ');

describe('a content type', () => {
  test('is a picture by ten of the list', () => {
    expect(typesThat(isImage)).toBe('01 02 03 04 07 10 29 35 45 49');
  });

  test('is a preview by two, and the whole product by one', () => {
    expect(typesThat(isPreview)).toBe('15 16');
    expect(typesThat(isFullContent)).toBe('28');
  });

  test.each(['58', '1', '', 'constructor'])('%s is in no list, and is none of these', (code) => {
    const facts = ofType(code);
    expect(LIST_158.has(code)).toBe(false);
    expect([isImage(facts), isPreview(facts), isFullContent(facts)]).toEqual([false, false, false]);
  });

  test('that is not known has to state its language, as a text has', () => {
    const codes = (contentType: string) =>
      decideAsset(ofType(contentType), product(), question({ language: 'en' })).reasons.map(
        ({ code }) => code,
      );
    expect([codes('01'), codes('31'), codes('58')]).toEqual([
      [],
      ['LANGUAGE_UNSTATED'],
      ['LANGUAGE_UNSTATED'],
    ]);
  });

  test('counts more than the kind, which tells where there is none', () => {
    expect(isPreview(asset({ contentType: '01', kind: 'EXCERPT' }))).toBe(false);
    expect(isPreview(asset({ contentType: null, kind: 'EXCERPT' }))).toBe(true);
    expect(isFullContent(asset({ contentType: null, kind: 'EPUB' }))).toBe(true);
  });
});

describe('a mode', () => {
  test('is that of a picture by one of the list, whatever the type', () => {
    const pictures = [...LIST_159.codes].filter((mode) => isImage(asset({ contentType: '31', mode })));
    expect(pictures).toEqual(['03']);
    expect(isImage(asset({ contentType: '01', mode: '05' }))).toBe(false);
  });

  test.each(['07', '', 'constructor'])('%s is in no list, and is no picture’s', (mode) => {
    expect(isImage(asset({ contentType: '01', mode }))).toBe(false);
  });
});
