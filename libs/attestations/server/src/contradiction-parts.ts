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
import { ContradictionsDeskController } from './http/contradictions.desk.controller';
import { ContradictionPasses } from './persistence/contradiction-passes';
import { Contradictions } from './persistence/contradictions';
import { SharedMarks } from './persistence/shared-marks';
import { ContradictionRecords } from './use-cases/contradiction-records';
import { DecideContradiction } from './use-cases/decide-contradiction';
import { EndByContradiction } from './use-cases/end-by-contradiction';
import { FindContradictions } from './use-cases/find-contradictions';
import { LookAgain } from './use-cases/look-again';
import { NightlyContradictions } from './use-cases/nightly-contradictions';
import { PassOverAttestations } from './use-cases/pass-over-attestations';
import { StatedAttestations } from './use-cases/stated-attestations';
import { ContradictionViews } from './views/contradiction-views';

/** What finds, keeps and acts on contradictions of attestations, for the room's module. */
export const contradictionProviders = [
  ...[Contradictions, SharedMarks, ContradictionPasses, ContradictionRecords, StatedAttestations, ContradictionViews],
  ...[FindContradictions, EndByContradiction, DecideContradiction, LookAgain],
  ...[PassOverAttestations, NightlyContradictions, OnContradictionPassAsked, OnAnswersSubmitted],
  ...[OnContradictionFound, OnContradictionChanged, OnContradictionReopened, OnContradictionGone],
  ...[OnAttestationContradicted, OnAttestationExpired, OnAttestationLapsed, OnAttestationRejected],
  ...[OnAttestationReturned, OnAttestationSuperseded, OnAttestationWithdrawn],
];
export const contradictionControllers = [ContradictionsDeskController];
