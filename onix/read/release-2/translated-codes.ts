/** Codes of 2.1 that ONIX 3 has others for. */

interface TranslatedText {
  /** List 153. */
  readonly code: string;
  /** List 154: what List 33 says in the type itself. */
  readonly audiences: readonly string[];
}

const forAll = (code: string): TranslatedText => ({ code, audiences: [] });
const describedFor = (audience: string): TranslatedText => ({ code: '03', audiences: [audience] });

/** List 33 -> List 153, as EDItEUR moved them (changes of issue 10). What is not here has no equivalent. */
export const TEXTS_BY_TYPE: Readonly<Record<string, TranslatedText>> = {
  '01': forAll('03'),
  '02': forAll('02'),
  '03': forAll('03'),
  '04': forAll('04'),
  '06': forAll('07'),
  '08': forAll('06'),
  '09': forAll('10'),
  '10': forAll('08'),
  // For the reader
  '12': describedFor('03'),
  '13': forAll('12'),
  '17': forAll('05'),
  '18': forAll('05'),
  '19': forAll('11'),
  '20': forAll('11'),
  '21': forAll('13'),
  '22': forAll('15'),
  '23': forAll('14'),
  // For sales people, the press, teachers, the bookstore, librarians
  '25': describedFor('02'),
  '26': describedFor('07'),
  '28': describedFor('05'),
  '30': forAll('09'),
  '31': describedFor('02'),
  '32': describedFor('04'),
};

const image = (content: string) => ({ content, mode: '03' });
const video = (content: string) => ({ content, mode: '05' });
const audio = (content: string) => ({ content, mode: '02' });

/** List 38 -> List 158 and List 159, by what both lists call them. What is not here has no equivalent. */
export const RESOURCES_BY_FILE_TYPE: Readonly<Record<string, { content: string; mode: string }>> = {
  // Whole cover, front cover, thumbnail
  '03': image('29'),
  '04': image('01'),
  '05': image('29'),
  '06': image('01'),
  '07': image('27'),
  '08': image('04'),
  // Series, series logo, product logo, publisher logo, imprint logo
  '10': image('05'),
  '11': image('06'),
  '12': image('08'),
  '17': image('09'),
  '18': image('10'),
  // Table of contents, sample, back cover, other cover material
  '22': image('25'),
  '23': image('15'),
  '24': image('02'),
  '25': image('02'),
  '26': image('02'),
  '27': image('03'),
  // Presentation, interview, reading, sample, promotion, review, discussion
  '31': video('12'),
  '32': video('11'),
  '33': video('13'),
  '35': video('15'),
  '36': video('26'),
  '37': video('17'),
  '38': video('18'),
  '41': audio('12'),
  '42': audio('11'),
  '43': audio('13'),
  '44': audio('15'),
  '46': audio('17'),
  '47': audio('18'),
  // Application: sample content
  '51': { content: '15', mode: '01' },
};
