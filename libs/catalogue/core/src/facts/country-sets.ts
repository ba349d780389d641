import type { CountryRow, FactStatus } from '../list-rows';

interface Times {
  readonly from?: string;
  readonly to?: string;
  readonly note?: string;
}

const members = (set: string, status: FactStatus, codes: string, { from, to, note }: Times = {}): CountryRow[] =>
  codes.split(' ').map((code) => ({ set, code, from: from ?? null, to: to ?? null, status, note: note ?? null }));

/**
 * Sets of countries (domain reference 4.3): annexes and supplements by the day they begin, and the house's own. A row that
 * waits to be confirmed never exempts. What can be worked out of others, as the usual set of transit countries, is no row;
 * the US groups B and D:2 to D:4 are not here: they are taken from the regulation when somebody needs them.
 */
export const countryRows: readonly CountryRow[] = [
  ...members('EU_ANNEX_VIII', 'CONFIRMED', 'US JP GB KR AU CA NZ NO CH'),
  ...members('EU_ANNEX_VIII', 'TO_CONFIRM', 'IS LI', {
    note: 'possibly added later; do not exempt until confirmed in the Official Journal',
  }),
  ...members(
    'EAR_A5',
    'CONFIRMED',
    'AR AU AT BE BG CA HR CZ DK EE FI FR DE GR HU IS IN IE IT JP KR LV LT LU NL NZ NO PL PT RO SK SI ES SE CH TR GB',
    { note: 'table text as of 2026-06-20' },
  ),
  ...members('EAR_A6', 'CONFIRMED', 'AL CY IL MT MX SG ZA TW', { note: 'table text as of 2026-06-20' }),
  ...members('EAR_D1', 'TO_CONFIRM', 'AM AZ BY MM KH CN GE IQ KZ KP KG LA LY MO MD MN RU TJ TM UZ VE VN YE'),
  ...members('EAR_D5', 'TO_CONFIRM', 'AF BY MM CF CN CD CU ER HT IR IQ KP LB LY NI RU SO SS SD SY VE ZW', {
    note: '22 CFR 126.1 governs',
  }),
  ...members('EAR_D5', 'TO_CONFIRM', 'KH', { to: '2026-02-03', note: 'removed by 91 FR 5091' }),
  ...members('EAR_E1', 'TO_CONFIRM', 'IR KP SY'),
  ...members('EAR_E1', 'POLICY', 'CU', { note: 'treat Cuba as both E:1 and E:2' }),
  ...members('EAR_E2', 'TO_CONFIRM', 'CU'),
  ...members(
    'COALITION_GECC',
    'CONFIRMED',
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE AU CA IS JP LI NZ NO KR CH TW GB US',
    { note: '39 members; Singapore deliberately kept out' },
  ),
  ...members('CIRC_US_2022', 'CONFIRMED', 'AM BR GE IN IL KZ KG MX NI RS ZA TW TJ AE UZ', { from: '2022-06-28' }),
  ...members('CIRC_US_2022', 'TO_CONFIRM', 'CN SG TR', { from: '2022-06-28' }),
  ...members('CIRC_UK_2025', 'CONFIRMED', 'AM CN HK MO IN IL KZ KG MY MN RS TH TR AE UZ VN', { from: '2025-01-07' }),
  ...members('CIRC_KSE', 'CONFIRMED', 'CN HK TR AE AM GE KZ KG'),
  ...members('CIRC_EU_HARD', 'CONFIRMED', 'KG', {
    from: '2026-04-24',
    note: 'Article 12f; only the codes listed in the annex',
  }),
  ...members('EMBARGO_STOP', 'POLICY', 'CU IR KP RU BY'),
  ...members('EMBARGO_STOP', 'POLICY', 'UA-43', { note: 'Crimea; ISO 3166-2 code' }),
  ...members('EMBARGO_STOP', 'POLICY', 'UA-40', { note: 'Sevastopol; ISO 3166-2 code' }),
  ...members('EMBARGO_STOP', 'POLICY', 'UA-14', { note: 'occupied part of Donetsk region; ISO 3166-2 code' }),
  ...members('EMBARGO_STOP', 'POLICY', 'UA-09', { note: 'occupied part of Luhansk region; ISO 3166-2 code' }),
  ...members('EMBARGO_STOP', 'POLICY', 'UA-65', { note: 'occupied part of Kherson region; ISO 3166-2 code' }),
  ...members('EMBARGO_STOP', 'POLICY', 'UA-23', { note: 'occupied part of Zaporizhzhia region; ISO 3166-2 code' }),
  ...members('EMBARGO_LICENCE_REVIEW', 'POLICY', 'SY', {
    note: 'terrorist list still applies; licence exception SPP for EAR99 since 2025-09-02',
  }),
];
