import type { Instant } from '@downstream/kernel';
import type { ListEffectRow, ListEffectVersion } from './list-effects';

const row = (
  id: string,
  issuer: string,
  code: string,
  action: ListEffectRow['action'],
  status: ListEffectRow['status'],
): ListEffectRow => ({ id, issuer, code, action, status });

/** Domain reference 2.8, row by row; what each says in words stands in the catalogues under the same id. */
const rows: readonly ListEffectRow[] = [
  row('OFAC_SDN', 'US', 'BLOCK', 'STOP', 'CONFIRMED'),
  row('OFAC_SSI', 'US', 'RESTRICT_DEBT_OIL', 'LEGAL_REVIEW', 'TO_CONFIRM'),
  row('OFAC_NS_MBS', 'US', 'RESTRICT_MENU', 'LEGAL_REVIEW', 'TO_CONFIRM'),
  row('OFAC_CAPTA', 'US', 'RESTRICT_BANK', 'LEGAL_REVIEW', 'TO_CONFIRM'),
  row('OFAC_CMIC', 'US', 'SECURITIES_ONLY', 'ATTENTION', 'TO_CONFIRM'),
  row('BIS_EL', 'US', 'EAR_LICENSE', 'STOP', 'TO_CONFIRM'),
  row('BIS_AFFILIATES', 'US', 'EAR_LICENSE', 'STOP', 'TO_CONFIRM'),
  row('BIS_MEU', 'US', 'EAR_LICENSE_LISTED_ITEMS', 'STOP', 'TO_CONFIRM'),
  row('BIS_MIEU', 'US', 'EAR_LICENSE_ALL_ITEMS', 'STOP', 'CONFIRMED'),
  row('BIS_DPL', 'US', 'PROHIBIT_PARTICIPATION', 'STOP', 'TO_CONFIRM'),
  row('BIS_UVL', 'US', 'RED_FLAG_UVL_STATEMENT', 'HOLD', 'TO_CONFIRM'),
  row('DDTC_AECA', 'US', 'STOP_ITAR', 'STOP', 'TO_CONFIRM'),
  row('STATE_ISN', 'US', 'STOP', 'STOP', 'TO_CONFIRM'),
  row('EU_FSF', 'EU', 'FREEZE_NO_MAKE_AVAILABLE', 'STOP', 'TO_CONFIRM'),
  row('EU_833_ANNEX_IV', 'EU', 'EXPORT_TIGHT', 'STOP', 'TO_CONFIRM'),
  row('EU_833_ANNEX_XIX', 'EU', 'TRANSACTION_BAN', 'STOP', 'TO_CONFIRM'),
  row('EU_833_ANNEX_XIV', 'EU', 'FINANCIAL_MESSAGING_BAN', 'STOP', 'TO_CONFIRM'),
  row('UK_SL', 'UK', 'READ_SANCTIONS_IMPOSED', 'STOP', 'CONFIRMED'),
  row('UN_SC', 'UN', 'FREEZE', 'STOP', 'TO_CONFIRM'),
  row('CH_SECO', 'CH', 'FREEZE', 'STOP', 'TO_CONFIRM'),
  row('JP_METI_EUL', 'JP', 'CATCH_ALL_LICENSE', 'LICENCE', 'CONFIRMED'),
  row('JP_METI_EXPORT_BAN', 'JP', 'EXPORT_BAN', 'STOP', 'TO_CONFIRM'),
  row('UA_NSDC', 'UA', 'RISK', 'ENHANCED_REVIEW', 'TO_CONFIRM'),
  row('UA_GUR', 'UA', 'RISK', 'ENHANCED_REVIEW', 'TO_CONFIRM'),
  row('TIP', 'private', 'RED_FLAG', 'ENHANCED_REVIEW', 'CONFIRMED'),
  row('CN_MOFCOM', 'CN', 'COUNTER', 'LEGAL_ONLY', 'TO_CONFIRM'),
];

/** The lists of the US consolidated screening list keep their own code behind the stroke. */
const lists: Readonly<Record<string, string>> = {
  'ofac-sdn': 'OFAC_SDN',
  'ofac-xml': 'OFAC_SDN',
  'ofac-advanced-xml': 'OFAC_SDN',
  'ofac-enhanced-xml': 'OFAC_SDN',
  'us-csl/SDN': 'OFAC_SDN',
  'us-csl/SSI': 'OFAC_SSI',
  'us-csl/MBS': 'OFAC_NS_MBS',
  'us-csl/CAP': 'OFAC_CAPTA',
  'us-csl/CMIC': 'OFAC_CMIC',
  'us-csl/EL': 'BIS_EL',
  'us-csl/MEU': 'BIS_MEU',
  'us-csl/DPL': 'BIS_DPL',
  'us-csl/UVL': 'BIS_UVL',
  'us-csl/DTC': 'DDTC_AECA',
  'us-csl/ISN': 'STATE_ISN',
  'bis-dpl': 'BIS_DPL',
  'eu-fsf': 'EU_FSF',
  uk: 'UK_SL',
  'uk-conlist': 'UK_SL',
  un: 'UN_SC',
  seco: 'CH_SECO',
};

/** Programmes that stand for one list of the consolidated file; others may stand for several and are left unknown. */
const programmes: Readonly<Record<string, string>> = {
  'UKRAINE-EO13662': 'OFAC_SSI',
  'CMIC-EO13959': 'OFAC_CMIC',
  '561-Related': 'OFAC_CAPTA',
  '561List': 'OFAC_CAPTA',
};

/** Every version of the table, in the order of their numbers. */
export const listEffectVersions: readonly ListEffectVersion[] = [
  {
    version: 1,
    state: 'PUBLISHED',
    effectiveFrom: '2026-01-01T00:00:00.000Z' as Instant,
    rows,
    lists,
    programmes,
  },
];
