/** Time zones of subdivisions, where a country has several and which one holds is plain. */

interface CountryZones {
  /** Of every region that is not in the table; null: those of the whole country. */
  readonly others: string | null;
  /** Region, zone after zone without its area, then the next region. */
  readonly regions: string;
}

const AMERICA = 'America/';
const TABLES: Readonly<Record<string, CountryZones>> = {
  AU: {
    others: null,
    regions: `ACT Australia/Sydney NSW Australia/Sydney Australia/Broken_Hill Australia/Lord_Howe NT Australia/Darwin
      QLD Australia/Brisbane Australia/Lindeman SA Australia/Adelaide TAS Australia/Hobart Antarctica/Macquarie
      VIC Australia/Melbourne WA Australia/Perth Australia/Eucla`,
  },
  BR: {
    others: null,
    regions: `AL Maceio AP Belem BA Bahia CE Fortaleza DF Sao_Paulo ES Sao_Paulo GO Sao_Paulo MA Fortaleza MG Sao_Paulo
      MS Campo_Grande MT Cuiaba PB Fortaleza PE Recife Noronha PI Fortaleza PR Sao_Paulo RJ Sao_Paulo RN Fortaleza
      RO Porto_Velho RR Boa_Vista RS Sao_Paulo SC Sao_Paulo SE Maceio SP Sao_Paulo TO Araguaina`,
  },
  CA: {
    others: null,
    regions: `AB Edmonton MB Winnipeg NB Moncton NL St_Johns Goose_Bay NS Halifax Glace_Bay PE Halifax
      SK Regina Swift_Current Edmonton YT Whitehorse Dawson QC Toronto Blanc-Sablon Halifax
      ON Toronto Atikokan Winnipeg`,
  },
  CN: { others: 'Asia/Shanghai', regions: 'XJ Asia/Shanghai Asia/Urumqi' },
  EC: { others: 'America/Guayaquil', regions: 'W Pacific/Galapagos' },
  ES: {
    others: 'Europe/Madrid',
    regions: 'CN Atlantic/Canary CE Africa/Ceuta ML Africa/Ceuta',
  },
  NZ: { others: 'Pacific/Auckland', regions: 'CIT Pacific/Chatham' },
  PT: { others: 'Europe/Lisbon', regions: '20 Atlantic/Azores 30 Atlantic/Madeira' },
  US: {
    others: null,
    regions: `AL Chicago AR Chicago AZ Phoenix Denver CA Los_Angeles CO Denver CT New_York DC New_York DE New_York
      FL New_York Chicago GA New_York HI Pacific/Honolulu IA Chicago ID Boise Los_Angeles IL Chicago KS Chicago Denver
      LA Chicago MA New_York MD New_York ME New_York MI Detroit Menominee MN Chicago MO Chicago MS Chicago MT Denver
      NC New_York NE Chicago Denver NH New_York NJ New_York NM Denver NV Los_Angeles Denver NY New_York OH New_York
      OK Chicago OR Los_Angeles Boise PA New_York RI New_York SC New_York SD Chicago Denver TN New_York Chicago
      TX Chicago Denver UT Denver VA New_York VT New_York WA Los_Angeles WI Chicago WV New_York WY Denver
      KY New_York Kentucky/Louisville Kentucky/Monticello Chicago
      ND Chicago Denver North_Dakota/Center North_Dakota/New_Salem North_Dakota/Beulah`,
  },
};

const AREAS = ['Africa/', 'Antarctica/', 'Asia/', 'Atlantic/', 'Australia/', 'Europe/', 'Pacific/'];

const zonesOf = new Map(
  Object.entries(TABLES).flatMap(([country, { regions }]) => [...readTable(country, regions)]),
);

function readTable(country: string, text: string): ReadonlyMap<string, readonly string[]> {
  const zones = new Map<string, string[]>();
  let current: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    if (/^[A-Z0-9]{1,3}$/.test(word)) {
      current = [];
      zones.set(`${country}-${word}`, current);
    } else current.push(AREAS.some((area) => word.startsWith(area)) ? word : AMERICA + word);
  }
  return zones;
}

/** The zones of a region by its code and those around it, nearest first; null where only the country's are known. */
export function zonesOfRegion(around: readonly string[]): readonly string[] | null {
  for (const region of around) {
    const zones = zonesOf.get(region);
    if (zones !== undefined) return zones;
  }
  const others = TABLES[around[0]?.slice(0, 2) ?? '']?.others ?? null;
  return others === null ? null : [others];
}
