/** What a product, a series or a person is called. */
import type {
  Contributor,
  DescriptiveDetail,
  TitleDetail,
  TitleElement,
} from '../../../onix/model/descriptive.js';

/** List 15. */
const DISTINCTIVE = '01';
/** List 149: 01 the product; 02 and above what it is a part of. */
const PRODUCT = '01';

export interface ProductTitle {
  readonly prefix: string | null;
  readonly title: string;
  readonly subtitle: string | null;
}

/** The distinctive title; null where there is none. */
export function titleOf(descriptive: DescriptiveDetail | null): ProductTitle | null {
  const details = descriptive?.titles ?? [];
  const detail = details.find(({ type }) => type === DISTINCTIVE) ?? details[0];
  if (detail === undefined) return null;
  const own = detail.elements.find(({ level }) => level === null || level === PRODUCT);
  const whole = own === undefined ? null : nameOf(own);
  if (own !== undefined && whole !== null) {
    const isApart = own.prefix !== null && own.withoutPrefix !== null;
    return {
      prefix: isApart ? own.prefix : null,
      title: isApart ? (own.withoutPrefix ?? whole) : whole,
      subtitle: own.subtitle,
    };
  }
  // A part that has no name but a number in what it is a part of.
  const parts = [...outerNames(detail), own?.partNumber ?? null].filter((part) => part !== null);
  return parts.length === 0
    ? null
    : { prefix: null, title: parts.join(', '), subtitle: own?.subtitle ?? null };
}

/** The whole name of a title element; null where it has only a number. */
export function nameOf({ text, prefix, withoutPrefix }: TitleElement): string | null {
  if (withoutPrefix === null) return text;
  return prefix === null ? withoutPrefix : `${prefix} ${withoutPrefix}`;
}

function outerNames({ elements }: TitleDetail): string[] {
  return elements
    .filter(({ level }) => level !== null && level !== PRODUCT)
    .flatMap((element) => nameOf(element) ?? []);
}

export interface PersonName {
  readonly name: string;
  /** Family name first; null where only one form is known. */
  readonly inverted: string | null;
  readonly keyNames: string | null;
  readonly isPerson: boolean;
}

/** List 19. */
const UNNAMED: Readonly<Record<string, string>> = {
  '01': 'Unknown',
  '02': 'Anonymous',
  '03': 'et al',
  '04': 'Various authors',
};

/** Null where a contributor has no name of any kind. */
export function personNameOf(contributor: Contributor): PersonName | null {
  const { personName, personNameInverted, keyNames, corporateName, unnamed } = contributor;
  const inverted = personNameInverted ?? invertedOf(contributor);
  const name = personName ?? spokenOf(contributor) ?? personNameInverted;
  if (name !== null) return { name, inverted, keyNames, isPerson: true };
  const other = corporateName ?? UNNAMED[unnamed ?? ''] ?? null;
  return other === null ? null : { name: other, inverted: null, keyNames: null, isPerson: false };
}

function spokenOf(contributor: Contributor): string | null {
  const { titlesBeforeNames, namesBeforeKey, prefixToKey, keyNames, namesAfterKey, suffixToKey } =
    contributor;
  if (keyNames === null) return null;
  return [titlesBeforeNames, namesBeforeKey, prefixToKey, keyNames, namesAfterKey, suffixToKey]
    .filter((part) => part !== null)
    .join(' ');
}

function invertedOf({ namesBeforeKey, prefixToKey, keyNames }: Contributor): string | null {
  if (keyNames === null || namesBeforeKey === null) return null;
  return `${keyNames}, ${[namesBeforeKey, prefixToKey].filter((part) => part !== null).join(' ')}`;
}
