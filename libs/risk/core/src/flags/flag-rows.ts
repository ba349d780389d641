import type { Effective, Instant, RedFlagClass, Severity } from '@downstream/kernel';
import type { FlagRuleId } from './red-flag';

/** How grave a flag is and what it weighs. */
export interface FlagLevel {
  readonly severity: Severity;
  readonly weight: number;
}

/** One flag of the catalogue. Its rule is code under the same id; its numbers are data. */
export interface FlagRow extends FlagLevel {
  readonly id: FlagRuleId;
  readonly name: string;
  readonly class: RedFlagClass;
  /** Letters of the sources (domain reference 3.2); the wording of F22, F23a and T is to be confirmed. */
  readonly sources: string;
  /** What to do first. */
  readonly action: string;
  /** A second level of the same flag. */
  readonly variant: FlagLevel | null;
}

/** The catalogue as it is in force from a day on; a published version is never edited. */
export interface FlagCatalogue extends Effective {
  readonly version: number;
  readonly rows: readonly FlagRow[];
}

const row = (
  id: FlagRuleId,
  name: string,
  group: RedFlagClass,
  sources: string,
  severity: Severity,
  weight: number,
  action: string,
  variant: FlagLevel | null = null,
): FlagRow => ({ id, name, class: group, sources, severity, weight, action, variant });

/** The 68 flags (domain reference 3.2); classes and numbers are defaults of the product. */
const catalogued: readonly FlagRow[] = [
  row('RF-01', 'New company, sensitive goods', 'party', 'F23a,G', 3, 15, 'EDD + T3, video visit'),
  row('RF-02', 'First CHPL purchase after Feb 2022', 'behaviour', 'F23a,G', 3, 12, 'ask for demand source'),
  row('RF-03', 'Volume spike on CHPL', 'behaviour', 'F23a,G', 3, 12, 'quantity justification'),
  row('RF-04', 'Ex-supplier to Russia switched country', 'behaviour', 'G,E', 3, 12, 'EDD'),
  row('RF-05', 'Very young company, large order', 'party', 'B,K', 3, 10, 'capacity proof'),
  row('RF-06', 'No revenue / dormant accounts', 'party', 'K', 3, 10, 'bank reference'),
  row('RF-07', 'Order exceeds capacity', 'behaviour', 'D,K', 3, 10, 'K13', { severity: 2, weight: 5 }),
  row('RF-08', 'Little or no business background', 'party', 'B', 2, 6, 'references'),
  row('RF-09', 'Little/no web presence', 'party', 'F23b,T', 2, 5, 'K08'),
  row('RF-10', 'Free-mail / personal e-mail', 'party', 'T', 2, 4, 'company mail needed'),
  row('RF-11', 'Phone country mismatch', 'party', 'F23b', 2, 4, 'call-back'),
  row('RF-12', 'Residential / apartment address', 'party', 'T,O,K', 3, 8, 'visit'),
  row('RF-13', 'Mass-registration / agent address', 'party', 'D,E', 2, 6, 'real site proof'),
  row('RF-14', 'Same address as listed party', 'party', 'B,F22,G,O', 3, 15, 'hold, licence check', {
    severity: 4,
    weight: 25,
  }),
  row('RF-15', 'Entity-List address-only hit', 'party', 'B', 4, 30, 'KO-03 review'),
  row('RF-16', 'Name close to listed party', 'party', 'B,F23b', 3, 8, 'L2'),
  row('RF-17', 'Shared officer/owner/phone/e-mail with listed or refused party', 'ownership', 'B24,O', 3, 12, 'EDD'),
  row('RF-18', 'Takes over customer/products of a listed ex-customer', 'party', 'B25', 4, 20, 'hold'),
  row(
    'RF-19',
    'Freight forwarder/logistics/mail centre/bank as final consignee',
    'logistics',
    'B9,F23b,K',
    4,
    20,
    'hold until real end user',
  ),
  row('RF-20', 'Abnormal route', 'logistics', 'B10', 3, 8, 'explain'),
  row('RF-21', 'Transit via/near RU/BY or EAEU corridor', 'logistics', 'E,T', 4, 20, 'hold / EDD', {
    severity: 3,
    weight: 8,
  }),
  row('RF-22', 'Destination in circumvention list, no earlier trade', 'geography', 'E,G,O', 3, 10, 'T2 + EDD'),
  row('RF-23', 'Trade-flow anomaly for HS×country', 'geography', 'E,K', 2, 6, 'note'),
  row('RF-24', 'Packaging/labels inconsistent', 'logistics', 'B11', 2, 4, 'ask'),
  row('RF-25', 'Asks to remove serials, labels, logos, origin marks', 'behaviour', 'D', 4, 20, 'refuse'),
  row('RF-26', 'Vague delivery date/out-of-way place', 'logistics', 'B8', 2, 4, 'ask'),
  row('RF-27', 'Last-minute change of consignee/route', 'logistics', 'F22,T', 3, 10, 'rescreen, new attest.'),
  row('RF-28', 'Last-minute payer/bank change', 'payment', 'T,G,O', 3, 10, 'K12, hold goods'),
  row('RF-29', 'Third-party/third-country payment', 'payment', 'T,O', 3, 10, 'refuse/explain'),
  row('RF-30', 'Overpays / price-insensitive', 'payment', 'F23a', 3, 8, 'EDD'),
  row('RF-31', 'Cash or unusual terms for costly item', 'payment', 'B5', 2, 6, 'K12'),
  row('RF-32', 'Split orders under threshold', 'behaviour', 'D', 3, 10, 'aggregate'),
  row('RF-33', 'Product does not fit business', 'product', 'B2,F23b,K', 3, 10, 'K04'),
  row('RF-34', 'HS/goods description mismatch', 'document', 'G', 3, 8, 'correct'),
  row('RF-35', 'Goods too advanced for destination', 'product', 'B3', 2, 5, 'ask'),
  row('RF-36', 'Quantity above installed base', 'behaviour', 'B13', 3, 8, 'justification'),
  row('RF-37', 'Unfamiliar with product', 'behaviour', 'B6', 2, 5, 'note'),
  row('RF-38', 'Declines installation/training/warranty/maintenance', 'behaviour', 'B7', 3, 8, 'ask'),
  row('RF-39', 'Reluctant on end use/user/ownership', 'behaviour', 'B1,F23b', 3, 10, 'stop on refusal', {
    severity: 4,
    weight: 25,
  }),
  row('RF-40', 'Refuses to sign no-Russia/EUC or edits clauses', 'document', 'E', 4, 25, 'no sale'),
  row('RF-41', 'Evasive on domestic vs re-export', 'behaviour', 'B12', 3, 8, 'T1 redo'),
  row('RF-42', 'EUC generic/copy/inconsistent', 'document', 'D', 3, 10, 'redo'),
  row('RF-43', 'Complex/opaque ownership, trusts, nominees', 'ownership', 'E,O', 3, 8, 'docs'),
  row(
    'RF-44',
    'Ownership just under threshold / recent divestment by listed person',
    'ownership',
    'C,S',
    4,
    20,
    'legal',
  ),
  row('RF-45', 'Listed minority owner (25–49.99 %)', 'ownership', 'B29', 3, 12, 'C-review'),
  row('RF-46', 'Military, police, intelligence or defence-industry link', 'party', 'F22,O', 3, 12, 'T3, MEU analysis'),
  row('RF-47', 'Government/academic body with defence lab', 'party', 'B,D', 3, 10, 'T3'),
  row('RF-48', 'Portal IP/VPN inconsistent with location', 'behaviour', 'T', 2, 5, 'KO review', {
    severity: 4,
    weight: 20,
  }),
  row('RF-49', 'Many suppliers paid in small sums by same end user', 'payment', 'F23a', 2, 4, 'note'),
  row('RF-50', 'L/C consigned to issuing bank, no end user in docs', 'payment', 'F23b', 3, 8, 'amend'),
  row('RF-51', 'Common managers/phone across many "new" customers', 'party', 'O', 3, 12, 'cluster review'),
  row('RF-52', 'Name/activity/owner changed after Feb 2022', 'party', 'E,O', 2, 5, 'ask'),
  row('RF-53', 'Russian/Belarusian owner, director, affiliate or branch', 'ownership', 'O,E', 3, 12, 'T2 + EDD'),
  row(
    'RF-54',
    'Own web/social shows RU customers, service in RU, Cyrillic shop, .ru mirror',
    'party',
    'K,D',
    3,
    12,
    'evidence + ask',
  ),
  row('RF-55', 'Sells on open marketplace / ships to individuals', 'channel', 'D', 2, 6, 'T4 clause'),
  row('RF-56', 'Free-zone trading company, no warehouse', 'party', 'D', 2, 6, 'site proof'),
  row(
    'RF-57',
    'Sold goods found in conflict/teardown (part no./serial)',
    'incident',
    'K',
    4,
    30,
    'stop, tell authority',
  ),
  row('RF-58', 'Overdue delivery verification', 'channel', 'D', 3, 10, 'no-ship'),
  row('RF-59', 'Sell-through report missing or country mix shifted', 'channel', 'D', 3, 10, 'audit'),
  row('RF-60', 'Refuses audit or on-site check', 'behaviour', 'E', 4, 20, 'suspend'),
  row(
    'RF-61',
    'Technical questions on military use (weapon mount, jamming, range extension, disabling geofence)',
    'behaviour',
    'D',
    4,
    20,
    'hold',
  ),
  row('RF-62', 'Voltage/language/config inconsistent with destination', 'product', 'B', 2, 5, 'ask'),
  row('RF-63', 'Data gaps: > 25 % mandatory fields unknown', 'document', 'D', 2, 6, 'complete'),
  row('RF-64', 'Previously refused by tenant / other group unit', 'party', 'D', 3, 12, 'senior review'),
  row(
    'RF-65',
    'Licence history uncertain / services an item altered after export',
    'document',
    'B22,B23',
    3,
    10,
    'hold',
  ),
  row('RF-66', 'Ships to a third-party address not site/office', 'logistics', 'B,G', 2, 6, 'verify'),
  row('RF-67', 'Cluster: same HS, same weeks, several new buyers in one country', 'behaviour', 'K', 3, 8, 'analyst'),
  row('RF-68', 'Ultimate parent in D:5/Macau for computing/AI items', 'ownership', 'B,H', 4, 20, 'licence'),
];

/**
 * Findings about a statement for which no other flag stands (domain reference 1.4), by what they lead to. AT-09 is RF-40;
 * AT-08, AT-11, AT-15 and AT-16 are RF-42.
 */
const ofStatements: readonly FlagRow[] = [
  row('AT-01', 'Statement not signed as it must be', 'document', 'D', 3, 10, 'have it signed anew'),
  row('AT-02', 'Signatory without authority', 'document', 'D', 2, 5, 'ask for authority'),
  row('AT-03', 'Signatory’s mail or telephone does not fit', 'document', 'D', 2, 4, 'call back'),
  row('AT-04', 'Statement without a date that counts', 'document', 'D', 3, 10, 'have it signed anew'),
  row('AT-05', 'Statement of another company', 'document', 'D', 3, 10, 'have it signed anew'),
  row('AT-06', 'Order goes beyond the statement', 'document', 'D', 2, 5, 'block the line'),
  row('AT-07', 'No end user that can be one', 'document', 'D', 3, 10, 'ask for the end user'),
  row('AT-10', 'Statement changed after it was signed', 'document', 'D', 3, 10, 'have it signed anew'),
  row('AT-12', 'Statement without a translation', 'document', 'D', 1, 2, 'ask for one'),
  row('AT-13', 'Statement lapsed by a change', 'document', 'D', 2, 5, 'have it signed anew'),
  row('AT-14', 'Parties of a statement not screened', 'document', 'D', 2, 5, 'screen them'),
  row('AT-17', 'Statement signed by the exporter or forwarder', 'document', 'D', 3, 10, 'have it signed anew'),
];

/** Every version of the catalogue, in the order of their numbers. */
export const flagCatalogues: readonly FlagCatalogue[] = [
  {
    version: 1,
    state: 'PUBLISHED',
    effectiveFrom: '2022-01-01T00:00:00.000Z' as Instant,
    rows: [...catalogued, ...ofStatements],
  },
];
