import {
  exempts,
  isMember,
  membersOf,
  NOT_LISTED,
  transitCountries,
  type ListInForce,
  type Sensitivity,
  type SensitivityGap,
} from '@downstream/catalogue/core';
import type { ChplTier, Instant, IssuerRole, RequirementBasis, RiskTier, TemplateKind } from '@downstream/kernel';
import type { ClauseDuty, RequirementRules } from './requirement-rules';

/** A line of an order, as far as it decides what must be signed. What is not known is `null`. */
export interface OrderLineFacts {
  /** Seat of the exporter, and where the goods go; ISO 3166-1 alpha-2. */
  readonly exporterCountry: string | null;
  readonly destination: string;
  /** What the lists say of the item. */
  readonly sensitivity: Sensitivity;
  /** Control numbers of the classification in force. */
  readonly eccn: string | null;
  readonly euCode: string | null;
  readonly militaryCode: string | null;
  /** What the buyer is, and whether it sells from stock. */
  readonly role: IssuerRole;
  readonly sellsFromStock: boolean;
  readonly tier: RiskTier | null;
  /** Whether military or police are named as end users; `null` where nobody is named yet: what is signed will say it. */
  readonly militaryOrPolice: boolean | null;
  /** Whether a military use, weapons of mass destruction or repression was said yes to. */
  readonly sensitiveUseDeclared: boolean;
}

/** Why a template is required. */
export interface Requirement {
  readonly basis: RequirementBasis;
  readonly ruledBy: 'LAW' | 'POLICY';
  /** `false`: it could not be ruled out, for a list was not asked or a fact is not known. */
  readonly certain: boolean;
  /** What the sentence names: provision, annexes, codes, countries. */
  readonly facts: Readonly<Record<string, string>>;
}

/** A template with every reason for it, those of law first. */
export interface RequiredTemplate {
  readonly template: TemplateKind;
  readonly because: readonly Requirement[];
}

type Sets = readonly ListInForce<'COUNTRY_SET'>[];
interface Judged {
  readonly line: OrderLineFacts;
  readonly rules: RequirementRules;
  readonly sets: Sets;
  readonly at: Instant;
}

const law = (basis: RequirementBasis, certain: boolean, facts: Requirement['facts']): Requirement => ({
  ...{ basis, ruledBy: 'LAW', certain, facts },
});
const policy = (basis: RequirementBasis, facts: Requirement['facts'] = {}, certain = true): Requirement => ({
  ...{ basis, ruledBy: 'POLICY', certain, facts },
});

const holds = ({ from, to }: { from: string | null; to: string | null }, day: string): boolean =>
  (from === null || from <= day) && (to === null || day < to);

const isEu = ({ rules, at }: Judged, country: string): boolean =>
  rules.euMembers.some((member) => member.country === country && holds(member, at.slice(0, 10)));

/** Whether goods leave for a country for which clauses must be signed: not the Union, not one that is surely exempt. */
const leaves = (judged: Judged): boolean =>
  !isEu(judged, judged.line.destination) &&
  !exempts(judged.sets, judged.rules.exemptSet, judged.line.destination, judged.at);

/** Nothing lights up, and everything was asked. */
const isHarmless = ({ line }: Judged): boolean => line.sensitivity.outcome === 'NOTHING_LIT';

const isNoAnnex = (gap: SensitivityGap): boolean => gap.code === 'NO_LIST' && gap.kind === 'LEGAL_ANNEX';

/** What an annex says of the item: that it lights up, that it was not asked of it, or neither. */
function byAnnex({ line }: Judged, duty: ClauseDuty): Requirement[] {
  const { signals, gaps } = line.sensitivity;
  const lit = signals.flatMap((signal) =>
    signal.layer === 'LEGAL_ANNEX' && duty.annexes.includes(signal.row.annex) ? [signal] : [],
  );
  const { provision } = duty;
  if (lit.length > 0) {
    const certain = lit.some(({ row, reason }) => row.status === 'CONFIRMED' && reason.code === 'HS_CODE');
    return [law(duty.basis, certain, { provision, annexes: [...new Set(lit.map(({ row }) => row.annex))].join(', ') })];
  }
  const notAsked = gaps.flatMap((gap) => {
    if (gap.code === 'ANNEX_NOT_ASKED') return duty.annexes.filter((annex) => gap.annexes.includes(annex));
    return gap.code === 'HS_MISSING' || gap.code === 'HS_NOT_CARRIED' || isNoAnnex(gap) ? duty.annexes : [];
  });
  return notAsked.length > 0 ? [law(duty.basis, false, { provision, annexes: [...new Set(notAsked)].join(', ') })] : [];
}

function clausesByLaw(judged: Judged): Requirement[] {
  const { exporterCountry } = judged.line;
  // Nobody has said where the exporter sits: it may be the Union.
  if ((exporterCountry !== null && !isEu(judged, exporterCountry)) || !leaves(judged)) return [];
  const day = judged.at.slice(0, 10);
  return judged.rules.clauseDuties
    .filter((duty) => holds(duty, day))
    .flatMap((duty) => byAnnex(judged, duty))
    .map((one) => ({ ...one, certain: one.certain && exporterCountry !== null }));
}

const isTransit = ({ line, sets, at }: Judged): boolean => transitCountries(sets, at).includes(line.destination);

function undertaking(judged: Judged): Requirement[] {
  const { line } = judged;
  return [
    ...clausesByLaw(judged),
    ...(leaves(judged) && !isHarmless(judged) ? [policy('CLAUSES_BY_POLICY')] : []),
    ...(isTransit(judged) ? [policy('TRANSIT_DESTINATION', { country: line.destination })] : []),
    ...(line.tier === 'LOW' ? [] : [policy('TIER_MEDIUM_OR_MORE', {}, line.tier !== null)]),
  ];
}

const codesOf = ({ line }: Judged): string[] =>
  [line.eccn, line.euCode, line.militaryCode].filter(
    (code): code is string => code !== null && code !== NOT_LISTED && code !== 'EAR99',
  );

function certificate(judged: Judged): Requirement[] {
  const { line, rules, sets, at } = judged;
  const codes = codesOf(judged);
  const high = codes.filter((code) => rules.highControlNumbers.some((begin) => code.startsWith(begin)));
  const tier: ChplTier | null = line.sensitivity.chplTier;
  const embargo = rules.embargoSets.find((set) => isMember(sets, set, line.destination, at));
  const watched = !isHarmless(judged);
  return [
    ...(line.militaryOrPolice ? [policy('MILITARY_OR_POLICE_END_USER')] : []),
    ...(line.sensitiveUseDeclared ? [policy('DECLARED_SENSITIVE_USE')] : []),
    ...(high.length > 0 ? [policy('SENSITIVE_CONTROL_NUMBER', { codes: high.join(', ') })] : []),
    ...(codes.length > 0 ? [policy('LICENSABLE_GOODS', { codes: codes.join(', ') })] : []),
    ...(tier && rules.highChplTiers.includes(tier) ? [policy('CHPL_TIER_1_OR_2', { tier })] : []),
    ...(line.tier === 'HIGH' ? [policy('HIGH_TIER')] : []),
    ...(watched && embargo ? [policy('ARMS_EMBARGO_DESTINATION', { country: line.destination, set: embargo })] : []),
    ...(watched && isTransit(judged) ? [policy('TRANSIT_DESTINATION', { country: line.destination })] : []),
  ];
}

function statement(judged: Judged): Requirement[] {
  const { outcome } = judged.line.sensitivity;
  return isHarmless(judged) ? [] : [policy('WATCHED_GOODS', { outcome }, outcome === 'SENSITIVE')];
}

const stocks: readonly IssuerRole[] = ['DISTRIBUTOR', 'STOCKIST', 'TRADER'];

/**
 * Which templates must be signed before a line may ship, each with every reason (domain reference 1.2 and 1.5). What a
 * list was not asked about, and what is not known, is required and said to be uncertain; never left out. The
 * certificate (T3) takes the place of the general statement (T1). Destinations ask for the certificate only where the
 * goods light up or could not be checked.
 * @param sets the sets of countries in force at that instant
 */
export function requiredTemplates(
  line: OrderLineFacts,
  rules: RequirementRules,
  sets: Sets,
  at: Instant,
): readonly RequiredTemplate[] {
  const judged: Judged = { line, rules, sets, at };
  const ofCertificate = certificate(judged);
  const stock = line.sellsFromStock && stocks.includes(line.role) ? [policy('SELLS_FROM_STOCK')] : [];
  const asked: readonly (readonly [TemplateKind, readonly Requirement[]])[] = [
    ['T1', ofCertificate.length > 0 ? [] : statement(judged)],
    ['T2', undertaking(judged)],
    ['T3', ofCertificate],
    ['T4', stock],
  ];
  return asked.flatMap(([template, because]) => (because.length > 0 ? [{ template, because }] : []));
}

/** Whether the set of exempt countries was asked at all: an empty one exempts nobody, and a page says so. */
export const isExemptionKnown = (sets: Sets, rules: RequirementRules, at: Instant): boolean =>
  membersOf(sets, rules.exemptSet, at).length > 0;
