/** Role of a date of a resource, List 155 (issue 71): what it opens or closes. rights.md 1.11. */

/** USE is showing it and fetching it alike, FETCHING is getting the file. */
export type ResourceDateMeaning =
  | 'CLOSES_FETCHING'
  | 'CLOSES_USE'
  | 'NOTHING'
  | 'OPENS_FETCHING'
  | 'OPENS_USE'
  | 'PERIOD_OF_USE';

const MEANINGS = new Map<string, ResourceDateMeaning>(
  Object.entries({
    // When it was published, and broadcast.
    '01': 'NOTHING',
    '04': 'NOTHING',
    '14': 'OPENS_USE',
    '15': 'CLOSES_USE',
    // When it was last changed.
    '17': 'NOTHING',
    '24': 'PERIOD_OF_USE',
    '27': 'OPENS_FETCHING',
    // It may be shown on by who has it.
    '28': 'CLOSES_FETCHING',
    // Of what it is about, such as an event.
    '31': 'NOTHING',
    '32': 'NOTHING',
  } as const),
);

/** What is not in List 155 neither opens nor closes anything. */
export function readResourceDate(role: string): ResourceDateMeaning {
  return MEANINGS.get(role) ?? 'NOTHING';
}
