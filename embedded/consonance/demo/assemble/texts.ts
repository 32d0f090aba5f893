import type { WorkRecord } from '../../records/work.js';
import type { Approval, TextEntry, TextKind, TitleEntry } from '../entry.js';
import { STAGES } from '../house.js';
import type { Language } from '../person.js';
import { type Edition, referencesWhere } from './edition.js';

type TextRecord = NonNullable<WorkRecord['texts']>[number];

/** The blurbs first, in the title's own language, then what else has been written. */
export function textsOf(title: TitleEntry, editions: readonly Edition[]): TextRecord[] {
  return [
    ...blurb('SHORT_DESCRIPTION', title.short, title.language),
    ...blurb('DESCRIPTION', title.description, title.language),
    ...(title.texts ?? []),
  ].map((entry) => textOf(entry, usualApproval(title), editions));
}

function blurb(kind: TextKind, text: string | undefined, language: Language = 'eng'): TextEntry[] {
  return text === undefined ? [] : [{ kind, text, language }];
}

function textOf(entry: TextEntry, approval: Approval, editions: readonly Edition[]): TextRecord {
  const language = entry.language ?? 'eng';
  return {
    variant: entry.kind,
    externalText: inParagraphs(entry.text),
    approval: entry.approval ?? approval,
    languageCode: language,
    audienceCodes: [...(entry.audiences ?? [])],
    internalText: entry.note ?? '',
    alternateExternalText: entry.american ?? '',
    fromDate: entry.from ?? null,
    untilDate: entry.until ?? null,
    publicationName: entry.publication ?? null,
    datePublished: entry.printedOn ?? null,
    dateReleased: entry.printedOn ?? null,
    reviewUrl: entry.url ?? null,
    products: referencesWhere(editions, (edition) => edition.language === language),
  };
}

/** Copy is passed with the final proofs: what was written before that stage is a draft. */
function usualApproval({ stage }: TitleEntry): Approval {
  return stage !== null && STAGES.indexOf(stage) >= STAGES.indexOf('Final proofs') ? 'Approved' : 'Draft';
}

/** Entries are wrapped for their reader; an empty line is a paragraph, any other break is a space. */
function inParagraphs(prose: string): string {
  return prose
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n');
}
