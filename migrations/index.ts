import { Foundation1700000000001 } from './0001-foundation';
import { Access1700000000002 } from './0002-access';
import { Distributors1700000000003 } from './0003-distributors';
import { Checks1700000000004 } from './0004-checks';
import { Reviews1700000000005 } from './0005-reviews';
import { Integrations1700000000006 } from './0006-integrations';
import { DecidedBySignature1700000000007 } from './0007-decided-by-signature';
import { ListVersions1700000000008 } from './0008-list-versions';
import { ScreeningCoverage1700000000009 } from './0009-screening-coverage';
import { HitEntries1700000000010 } from './0010-hit-entries';
import { OwnLists1700000000011 } from './0011-own-lists';
import { Signatories1700000000012 } from './0012-signatories';
import { Catalogue1700000000013 } from './0013-catalogue';
import { RelatedRoles1700000000014 } from './0014-related-roles';
import { Resemblances1700000000015 } from './0015-resemblances';
import { Documents1700000000016 } from './0016-documents';
import { DistributorImports1700000000018 } from './0018-distributor-imports';
import { ItemLists1700000000020 } from './0020-item-lists';
import { Attestations1700000000021 } from './0021-attestations';
import { Notices1700000000022 } from './0022-notices';
import { SearchWords1700000000023 } from './0023-search-words';
import { LettersWithLinks1700000000024 } from './0024-letters-with-links';
import { Reminders1700000000025 } from './0025-reminders';
import { SavedViews1700000000026 } from './0026-saved-views';
import { ChangeReportsClosed1700000000028 } from './0028-change-reports-closed';
import { LetterReturns1700000000029 } from './0029-letter-returns';
import { DistributorListed1700000000030 } from './0030-distributor-listed';
import { DistributorSearched1700000000031 } from './0031-distributor-searched';
import { EndUseAttestations1700000000032 } from './0032-end-use-attestations';
import { AttestationScreenings1700000000033 } from './0033-attestation-screenings';
import { StatementCampaigns1700000000034 } from './0034-statement-campaigns';
import { Contradictions1700000000035 } from './0035-contradictions';
import { TrustedAuthorities1700000000036 } from './0036-trusted-authorities';
import { OwnTemplates1700000000038 } from './0038-own-templates';
import { NamedInAttestations1700000000039 } from './0039-named-in-attestations';
import { ReviewCauses1700000000040 } from './0040-review-causes';
import { TwoPersons1700000000041 } from './0041-two-persons';
import { ReviewClocks1700000000042 } from './0042-review-clocks';
import { Monitoring1700000000043 } from './0043-monitoring';
import { Ownership1700000000044 } from './0044-ownership';
import { CheckKinds1700000000045 } from './0045-check-kinds';
import { Risk1700000000048 } from './0048-risk';
import { Conversations1700000000049 } from './0049-conversations';
import { SigningProofs1700000000050 } from './0050-signing-proofs';
import { ContactsAndRates1700000000051 } from './0051-contacts-and-rates';
import { ReviewQueue1700000000052 } from './0052-review-queue';
import { RegisterExtracts1700000000053 } from './0053-register-extracts';
import { RefusalGrounds1700000000054 } from './0054-refusal-grounds';
import { WaitingQueue1700000000055 } from './0055-waiting-queue';
import { RatingDue1700000000057 } from './0057-rating-due';

/** All migrations in order: one line of history, never edited after merge. */
export const migrations = [
  Foundation1700000000001,
  Access1700000000002,
  Distributors1700000000003,
  Checks1700000000004,
  Reviews1700000000005,
  Integrations1700000000006,
  DecidedBySignature1700000000007,
  ListVersions1700000000008,
  ScreeningCoverage1700000000009,
  HitEntries1700000000010,
  OwnLists1700000000011,
  Signatories1700000000012,
  Catalogue1700000000013,
  RelatedRoles1700000000014,
  Resemblances1700000000015,
  Documents1700000000016,
  DistributorImports1700000000018,
  ItemLists1700000000020,
  Attestations1700000000021,
  Notices1700000000022,
  SearchWords1700000000023,
  LettersWithLinks1700000000024,
  Reminders1700000000025,
  SavedViews1700000000026,
  ChangeReportsClosed1700000000028,
  LetterReturns1700000000029,
  DistributorListed1700000000030,
  DistributorSearched1700000000031,
  EndUseAttestations1700000000032,
  AttestationScreenings1700000000033,
  StatementCampaigns1700000000034,
  Contradictions1700000000035,
  TrustedAuthorities1700000000036,
  OwnTemplates1700000000038,
  NamedInAttestations1700000000039,
  ReviewCauses1700000000040,
  TwoPersons1700000000041,
  ReviewClocks1700000000042,
  Monitoring1700000000043,
  Ownership1700000000044,
  CheckKinds1700000000045,
  Risk1700000000048,
  Conversations1700000000049,
  SigningProofs1700000000050,
  ContactsAndRates1700000000051,
  ReviewQueue1700000000052,
  RegisterExtracts1700000000053,
  RefusalGrounds1700000000054,
  WaitingQueue1700000000055,
  RatingDue1700000000057,
];
