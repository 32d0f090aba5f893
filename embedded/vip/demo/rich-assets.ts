/** Every kind and every state, for those who want to see them: what only some of the demo's titles have. */
import { backCoverText, pressRelease, reviewQuotes, samplePages } from './copy.js';
import type { ListedTitle } from './list.js';
import { approved, copyWordsOf, coverWordsOf, fileNameOf, workAsset } from './make-asset.js';
import { makePdf } from './pdf.js';
import { drawBackCover, drawFrontCover, drawPackShot, drawSocialImage } from './pictures.js';
import type { PlannedAsset } from './planned.js';

/** Far enough away that the demo is under embargo for as long as anybody looks at it. */
const ANNIVERSARY = '2031-03-05T00:01:00Z';
const LONG_AGO = '2024-12-31T00:00:00Z';

/** @param languages Those of the title's editions that there is copy in. */
export function richAssets(title: ListedTitle, languages: readonly string[]): PlannedAsset[] {
  return [
    ...otherCovers(title),
    ...languages.flatMap((language) => textsIn(title, language)),
    ...campaign(title),
  ];
}

function otherCovers(title: ListedTitle): PlannedAsset[] {
  const words = coverWordsOf(title);
  const back = backCoverText(copyWordsOf(title, 'en'));
  return [
    workAsset(
      title,
      {
        kind: 'front_cover',
        what: 'front cover for Australia and New Zealand',
        mark: 'anz',
        described: { territory: { include: ['AU', 'NZ'] } },
      },
      [jpeg(title, '_fc_anz.jpg', () => drawFrontCover({ ...words, line: 'Australian edition' }))],
    ),
    workAsset(title, { kind: 'back_cover', what: 'back cover' }, [
      jpeg(title, '_bc.jpg', () => drawBackCover(words, back)),
    ]),
    workAsset(title, { kind: 'cover_3d', what: 'pack shot' }, [
      jpeg(title, '_3d.jpg', () => drawPackShot(words)),
    ]),
  ];
}

function textsIn(title: ListedTitle, language: string): PlannedAsset[] {
  const words = copyWordsOf(title, language);
  return [
    workAsset(title, { kind: 'sample_pages', what: `sample pages (${language})`, described: { language } }, [
      approved(fileNameOf(title, `_sample_${language}.pdf`), 'application/pdf', () =>
        makePdf(title.title, samplePages(words)),
      ),
    ]),
    workAsset(
      title,
      {
        kind: 'press_release',
        what: `press release (${language})`,
        // For the press alone.
        described: { language, audience: ['07'] },
      },
      [approved(fileNameOf(title, `_press_${language}.txt`), 'text/plain', () => pressRelease(words))],
    ),
    workAsset(
      title,
      { kind: 'review_quotes', what: `review quotes (${language})`, described: { language } },
      [
        {
          fileName: fileNameOf(title, `_quotes_${language}.txt`),
          mediaType: 'text/plain',
          review: 'unsubmitted',
          make: () => reviewQuotes(words),
        },
      ],
    ),
  ];
}

/** Under embargo, over, taken back, and not begun. */
function campaign(title: ListedTitle): PlannedAsset[] {
  const words = coverWordsOf(title);
  const picture = (line: string) => () => drawSocialImage({ ...words, line });
  return [
    workAsset(
      title,
      {
        kind: 'social_image',
        what: 'anniversary picture',
        mark: 'anniversary',
        described: { embargoUntil: ANNIVERSARY },
      },
      [jpeg(title, '_social_anniversary.jpg', picture('Five years'))],
    ),
    workAsset(
      title,
      {
        kind: 'social_image',
        what: 'picture of a campaign that is over',
        mark: 'campaign',
        described: { expiresAt: LONG_AGO },
      },
      [jpeg(title, '_social_campaign.jpg', picture('Out now'))],
    ),
    workAsset(
      title,
      { kind: 'ad_banner', what: 'banner that was taken back', described: { status: 'withdrawn' } },
      [jpeg(title, '_banner.jpg', picture('Half price'))],
    ),
    workAsset(title, { kind: 'poster', what: 'poster', described: { status: 'draft' } }, []),
  ];
}

function jpeg(title: ListedTitle, suffix: string, make: () => Promise<Buffer>) {
  return approved(fileNameOf(title, suffix), 'image/jpeg', make);
}
