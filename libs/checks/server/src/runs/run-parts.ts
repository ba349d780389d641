import { AskSources } from './ask-sources';
import { CheckKindsController } from './check-kinds.controller';
import { KnownContacts } from '../contacts/known-contacts';
import { TenantRates } from '../rates/tenant-rates';
import { OutsideSources } from '../sources/outside-sources';
import { CheckOutcomes } from './persistence/check-outcomes';
import { CheckRounds } from './persistence/check-rounds';
import { CheckSource } from './check-source';
import { DecideEvidence } from './decide-evidence';
import { DueChecks } from './due-checks';
import { EvidenceRows } from './persistence/evidence-rows';
import { GatherFacts } from './gather-facts';
import { KindDirectory } from './kind-directory';
import { KindViews } from './kind-views';
import { ContactProofs, ExchangeRates } from './known-elsewhere';
import { OfferEvidence } from './offer-evidence';
import {
  OnPartyAddedToCheck,
  OnPartyRemovedToCheck,
  OnRevisedToCheck,
  OnScreenedToCheck,
  OnSubmittedToCheck,
} from './on-change';
import { OnRoundRequested } from './on-round-requested';
import { RequestRound } from './request-round';
import { RunAgain } from './run-again';
import { RunRound } from './run-round';

export const runControllers = [CheckKindsController];

/** What other parts of the room know; where there is none of it, every check that asks for it says so. */
const elsewhere = [
  { provide: CheckSource, useExisting: OutsideSources },
  { provide: ExchangeRates, useExisting: TenantRates },
  { provide: ContactProofs, useExisting: KnownContacts },
];

/** What rounds of checks and evidence for them need; a part of the room's module. */
export const runProviders = [
  ...elsewhere,
  ...[CheckOutcomes, CheckRounds, EvidenceRows, GatherFacts, AskSources, KindDirectory, KindViews],
  ...[RequestRound, RunRound, RunAgain, OfferEvidence, DecideEvidence, DueChecks],
  ...[OnRoundRequested, OnSubmittedToCheck, OnRevisedToCheck, OnPartyAddedToCheck, OnPartyRemovedToCheck],
  OnScreenedToCheck,
];
