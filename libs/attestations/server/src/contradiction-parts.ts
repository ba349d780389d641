import {
  OnAttestationContradicted,
  OnAttestationExpired,
  OnAttestationLapsed,
  OnAttestationRejected,
  OnAttestationReturned,
  OnAttestationSuperseded,
  OnAttestationWithdrawn,
} from './events/on-attestation-ended';
import { OnAnswersSubmitted } from './events/on-answers-submitted';
import {
  OnContradictionChanged,
  OnContradictionFound,
  OnContradictionGone,
  OnContradictionReopened,
} from './events/on-contradiction';
import { OnContradictionPassAsked } from './events/on-contradiction-pass-asked';
import { OnCountrySetPublished } from './events/on-country-set-published';
import { OnMilitaryHitRaised, OnMilitaryHitReopened, OnMilitaryHitVoted } from './events/on-military-hit';
import { ContradictionsDeskController } from './http/contradictions.desk.controller';
import { ContradictionPasses } from './persistence/contradiction-passes';
import { Contradictions } from './persistence/contradictions';
import { MilitaryHits } from './persistence/military-hits';
import { SharedMarks } from './persistence/shared-marks';
import { AskPass } from './use-cases/ask-pass';
import { ContradictionRecords } from './use-cases/contradiction-records';
import { DecideContradiction } from './use-cases/decide-contradiction';
import { EndByContradiction } from './use-cases/end-by-contradiction';
import { FindContradictions } from './use-cases/find-contradictions';
import { LapseAttestations } from './use-cases/lapse-attestations';
import { LookAgain } from './use-cases/look-again';
import { NightlyContradictions } from './use-cases/nightly-contradictions';
import { PassOverAttestations } from './use-cases/pass-over-attestations';
import { RestingOn } from './use-cases/resting-on';
import { StatedAttestations } from './use-cases/stated-attestations';
import { ContradictionViews } from './views/contradiction-views';

/** What finds, keeps and acts on contradictions of attestations, for the room's module. */
export const contradictionProviders = [
  ...[Contradictions, SharedMarks, ContradictionPasses, ContradictionRecords, StatedAttestations, ContradictionViews],
  ...[FindContradictions, EndByContradiction, DecideContradiction, LookAgain],
  ...[AskPass, LapseAttestations, RestingOn, OnCountrySetPublished],
  ...[PassOverAttestations, NightlyContradictions, OnContradictionPassAsked, OnAnswersSubmitted],
  ...[OnContradictionFound, OnContradictionChanged, OnContradictionReopened, OnContradictionGone],
  ...[OnAttestationContradicted, OnAttestationExpired, OnAttestationLapsed, OnAttestationRejected],
  ...[MilitaryHits, OnMilitaryHitRaised, OnMilitaryHitVoted, OnMilitaryHitReopened],
  ...[OnAttestationReturned, OnAttestationSuperseded, OnAttestationWithdrawn],
];
export const contradictionControllers = [ContradictionsDeskController];
