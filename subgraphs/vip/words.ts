/** VIP's codes as the graph's words, and words for those who may not be told a name. */
import type { Audience } from '../../schema/generated/vip.js';
import type { VipLinkLevel } from '../../upstreams/vip/model.js';

/** ONIX List 154. 00 is anybody; 01, 08 and 09 are for no caller of the graph. */
const AUDIENCES: Readonly<Record<Audience, string>> = {
  TRADE: '02',
  END_CUSTOMER: '03',
  LIBRARIAN: '04',
  TEACHER: '05',
  STUDENT: '06',
  PRESS: '07',
  BLOGGER: '10',
};

const AUDIENCE_OF_CODE = new Map<string, Audience>();
for (const [audience, code] of Object.entries(AUDIENCES))
  if (isAudience(audience)) AUDIENCE_OF_CODE.set(code, audience);

function isAudience(word: string): word is Audience {
  return Object.hasOwn(AUDIENCES, word);
}

export function audiencesOf(codes: readonly string[]): Audience[] {
  return codes.flatMap((code) => AUDIENCE_OF_CODE.get(code) ?? []);
}

export function codesOf(audiences: readonly Audience[]): string[] {
  return audiences.map((audience) => AUDIENCES[audience]);
}

/** FRONT_COVER is Front cover. */
export function kindInWords(kind: string): string {
  const words = kind.toLowerCase().replaceAll('_', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** The id, and the ending that its type has: a file's own name may hold an ISBN. */
export function neutralFileName(versionId: string, fileName: string): string {
  const [ending] = /\.[a-z0-9]{1,8}$/i.exec(fileName) ?? [''];
  return `${versionId}${ending.toLowerCase()}`;
}

const NARROWEST_FIRST: readonly VipLinkLevel[] = ['PRODUCT', 'WORK', 'SERIES', 'CONTRIBUTOR', 'IMPRINT'];

/** The narrowest of its links. An asset that is linked to nothing has the widest. */
export function linkLevelOf(links: readonly { readonly level: VipLinkLevel }[]): VipLinkLevel {
  return NARROWEST_FIRST.find((level) => links.some((link) => link.level === level)) ?? 'IMPRINT';
}
