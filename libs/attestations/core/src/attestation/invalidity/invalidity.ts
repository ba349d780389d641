import type { InvaliditySeverity } from '@downstream/kernel';
import type { Attested, KnownBeside } from './attested';
import {
  canBeRead,
  clausesUntouched,
  endUseSaysSomething,
  fileOfItsOwn,
  fileUntouched,
  goodsAsOrdered,
  nothingChangedSince,
} from './content-rules';
import type { InvalidityFinding } from './invalidity-finding';
import { contradictoryUse, everybodyScreened, issuerAsVerified, nearlySomebodyElse, realEndUsers } from './party-rules';
import { itsDays, mayTheySign, signedAtAll, signedByOthers, theirMailAndPhone } from './signing-rules';

/** The rules AT-01 to AT-17 in their order (domain reference 1.4). */
const rules: readonly ((attested: Attested, known: KnownBeside) => readonly InvalidityFinding[])[] = [
  signedAtAll,
  mayTheySign,
  theirMailAndPhone,
  itsDays,
  issuerAsVerified,
  goodsAsOrdered,
  realEndUsers,
  endUseSaysSomething,
  clausesUntouched,
  fileUntouched,
  fileOfItsOwn,
  canBeRead,
  nothingChangedSince,
  everybodyScreened,
  contradictoryUse,
  nearlySomebodyElse,
  signedByOthers,
];

/**
 * Judges an attestation by all rules. Nothing is decided here: what is rejected, returned or ended is the maker's act,
 * which cites these findings.
 * @returns every finding, in the order of the rules; empty when it may be accepted
 */
export const invalidity = (attested: Attested, known: KnownBeside): readonly InvalidityFinding[] =>
  rules.flatMap((rule) => rule(attested, known));

const harmless: readonly InvaliditySeverity[] = ['ATTENTION'];

/** Whether an attestation with these findings may be accepted: nothing was found, or nothing but what is worth a look. */
export const mayBeAccepted = (findings: readonly InvalidityFinding[]): boolean =>
  findings.every(({ severity }) => harmless.includes(severity));
