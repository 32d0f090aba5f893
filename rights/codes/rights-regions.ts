/**
 * Rights region of ONIX 2.1, List 47 (issue 71), written 47:nnn where List 49 has no word for it. 003, the open market of
 * the United Kingdom, is a kind of edition and no place: it stays unread.
 */
export const RIGHTS_REGIONS: Readonly<Record<string, string>> = {
  '47:000': 'WORLD',
  '47:001': 'ROW',
  '47:002': 'GB-APS',
};
