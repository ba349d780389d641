import { hsEditions, type Instant } from '@downstream/kernel';
import type { ClassificationFacts, ItemParameter, WrittenClassification } from './classification';
import { isEccn, isEuCode, isMilitaryCode } from './control-codes';
import { faultIf, textFaults, twice, type Fault } from './fault';
import { readHsDigits } from './hs-code';

export const LONGEST_BASIS = 2000;
export const LONGEST_PARAMETER = 200;
export const MOST_PARAMETERS = 100;

const DECIMAL = /^-?\d{1,15}(?:\.\d{1,10})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar, `2027-03-31`. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  // The 30th of February would be taken for the 2nd of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const said = (text: string | null): text is string => text !== null;

function parameterFaults({ name, value, unit }: ItemParameter, i: number): readonly Fault[] {
  const at = `/parameters/${i}`;
  return [
    ...textFaults(name, `${at}/name`, LONGEST_PARAMETER),
    ...textFaults(value, `${at}/value`, LONGEST_PARAMETER),
    ...(said(unit) ? textFaults(unit, `${at}/unit`, LONGEST_PARAMETER) : []),
    ...faultIf(said(unit) && value.trim() !== '' && !DECIMAL.test(value), `${at}/value`, 'NUMBER'),
  ];
}

function hsFaults(hs: WrittenClassification['hs']): readonly Fault[] {
  if (hs === null) return [];
  return [
    ...faultIf(readHsDigits(hs.code) === null, '/hs/code', 'HS_CODE'),
    ...faultIf(!hsEditions.includes(hs.edition), '/hs/edition', 'UNKNOWN'),
  ];
}

function dayFaults(day: string | null, at: Instant): readonly Fault[] {
  if (day === null) return [];
  if (!isDay(day)) return [{ pointer: '/nextReview', code: 'DAY' }];
  return faultIf(day <= at.slice(0, 10), '/nextReview', 'PAST');
}

/** Everything that is not in its form, all at once; what is absent is no fault yet. */
export function faultsOfForm(written: WrittenClassification, at: Instant): readonly Fault[] {
  const { eccn, euCode, militaryCode, parameters, basis } = written;
  const names = parameters.map(({ name }) => name.trim().toLowerCase());
  return [
    ...hsFaults(written.hs),
    ...faultIf(said(eccn) && !isEccn(eccn), '/eccn', 'ECCN'),
    ...faultIf(said(euCode) && !isEuCode(euCode), '/euCode', 'EU_CODE'),
    ...faultIf(said(militaryCode) && !isMilitaryCode(militaryCode), '/militaryCode', 'MILITARY_CODE'),
    ...faultIf(parameters.length > MOST_PARAMETERS, '/parameters', 'TOO_LONG'),
    ...parameters.flatMap(parameterFaults),
    ...twice(names, (i) => `/parameters/${i}/name`),
    ...faultIf(said(basis) && basis.length > LONGEST_BASIS, '/basis', 'TOO_LONG'),
    ...dayFaults(written.nextReview, at),
  ];
}

/**
 * What a proposal still needs: customs code, what it rests on, the day of the next review, and one control number at
 * least. `EAR99` and `NOT_LISTED` are answers; silence is none.
 */
export function faultsOfProposal(facts: ClassificationFacts, at: Instant): readonly Fault[] {
  const { hs, eccn, euCode, militaryCode, basis, nextReview } = facts;
  return [
    ...faultIf(hs === null, '/hs', 'REQUIRED'),
    ...faultIf(
      [eccn, euCode, militaryCode].every((code) => code === null),
      '/eccn',
      'REQUIRED',
    ),
    ...faultIf(basis === null || basis.trim() === '', '/basis', 'REQUIRED'),
    ...faultIf(nextReview === null, '/nextReview', 'REQUIRED'),
    // A draft may have lain until the day it names.
    ...dayFaults(nextReview, at),
  ];
}

/** The facts as they are kept, of a text without faults: digits without dots, nothing beside the facts. */
export function factsOf(written: WrittenClassification): ClassificationFacts {
  const { hs, eccn, euCode, militaryCode, parameters, basis, nextReview } = written;
  const digits = hs === null ? null : readHsDigits(hs.code);
  return {
    hs: hs === null || digits === null ? null : { digits, edition: hs.edition },
    eccn,
    euCode,
    militaryCode,
    parameters: parameters.map(({ name, value, unit }) => ({ name, value, unit })),
    basis,
    nextReview,
  };
}
