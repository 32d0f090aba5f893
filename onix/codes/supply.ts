/** Codes of markets, supply and prices. Lists of issue 71, with what later issues added. */
import { codeList } from './code-list.js';

/** Market publishing status. */
export const MARKET_STATUSES = codeList('68', '00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18');

/** Supplier role. */
export const SUPPLIER_ROLES = codeList('93', '00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15');

/** Product availability. */
export const AVAILABILITIES = codeList(
  '65',
  `
  01 09 10 11 12 20 21 22 23 30 31 32 33 34 40 41 42 43 44 45 46 47 48 49 50 51 52 97 98 99`,
);

/** Availability status of ONIX 2.1. */
export const AVAILABILITIES_21 = codeList(
  '54',
  'AB AD CS EX IP MD NP NY OF OI OP OR PP RF RM RP RU TO TP TU UR WR WS',
);

/** Supply date role. */
export const SUPPLY_DATE_ROLES = codeList('166', '02 08 18 25 29 30 34 50 51');

/** Price type. */
export const PRICE_TYPES = codeList(
  '58',
  `
  01 02 03 04 05 06 07 08 09 11 12 13 14 15 17 21 22 23 24 25 27 31 32 33 34 35 36 37 41 42`,
);

/** Price type qualifier. */
export const PRICE_QUALIFIERS = codeList('59', '00 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19');

/** Price status. */
export const PRICE_STATUSES = codeList('61', '00 01 02');

/** Price date role. */
export const PRICE_DATE_ROLES = codeList('173', '14 15 24');

/** Currency, ISO 4217. */
export const CURRENCIES = codeList(
  '96',
  `
  AED AFA AFN ALL AMD ANG AOA ARS ATS AUD AWG AZN BAM BBD BDT BEF BGL BGN BHD BIF BMD BND BOB BRL BSD BTN BWP
  BYN BYR BZD CAD CDF CHF CLP CNY COP CRC CSD CUC CUP CVE CYP CZK DEM DJF DKK DOP DZD EEK EGP ERN ESP ETB EUR
  FIM FJD FKP FRF GBP GEL GHC GHS GIP GMD GNF GRD GTQ GWP GYD HKD HNL HRK HTG HUF IDR IEP ILS INR IQD IRR ISK
  ITL JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LUF LVL LYD MAD MDL MGA MGF MKD
  MMK MNT MOP MRO MRU MTL MUR MVR MWK MXN MYR MZN NAD NGN NIO NLG NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE
  PYG QAR ROL RON RSD RUB RUR RWF SAR SBD SCR SDD SDG SEK SGD SHP SIT SKK SLE SLL SOS SRD SRG STD STN SVC SYP
  SZL THB TJS TMM TMT TND TOP TPE TRL TRY TTD TWD TZS UAH UGX USD UYU UZS VEB VEF VES VND VUV WST XAF XCD XCG
  XOF XPF YER YUM ZAR ZMK ZMW ZWD ZWG ZWL`,
);
