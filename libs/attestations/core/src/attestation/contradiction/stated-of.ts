import type { AttestationState, DistributorId } from '@downstream/kernel';
import type { AnswerByQuestion } from '../../condition';
import { questionsOf, type Questionnaire } from '../../questionnaire';
import { saidIn, type StatementContent } from '../content/statement-content';
import type { SignatureMark } from '../life/attestation';
import { attestedOf } from '../life/attested-of';
import { PIECES_A_HEAD, type Stated, type StatedCompany } from './stated';

/** An attestation with how it was signed, as a look at contradictions takes it. */
export interface SignedAttestation {
  readonly id: string;
  readonly distributorId: DistributorId;
  readonly state: AttestationState;
  readonly signatures: readonly SignatureMark[];
  readonly content: StatementContent;
  /** What its signing left behind: a mark of the device, and a public network address; `null` where neither is known. */
  readonly device: string | null;
  readonly network: string | null;
}

const numberIn = (said: AnswerByQuestion, question: string): number | null => {
  const answer = said[question];
  return answer?.type === 'NUMBER' ? answer.number : null;
};

/** What the end user of a certificate can need: by those whom it equips, or by its people (domain reference 1.5, T3). */
function needsOf(content: StatementContent): Stated['needs'] {
  if (content.template.kind !== 'T3') return {};
  const said = saidIn(content);
  const heads = numberIn(said, 'equipped') ?? numberIn(said, 'endUserHeadcount');
  return heads === null ? {} : { endUser: Math.floor(heads * PIECES_A_HEAD) };
}

const standing: readonly AttestationState[] = ['SIGNED', 'ACCEPTED', 'EXPIRING'];

/** An attestation as contradictions are looked for in it. */
export function statedOf(
  { id, distributorId, state, signatures, content, device, network }: SignedAttestation,
  of: Pick<Stated, 'family' | 'company' | 'known'>,
): Stated {
  const sha256 = signatures.find(({ fileSha256 }) => fileSha256 !== null)?.fileSha256 ?? null;
  // Only whether others handed in the same bytes is asked here.
  const untold = { vouchedFor: false, intact: null, savesAfter: 0, author: null };
  const file = sha256 === null ? null : { sha256, by: 'HAND' as const, ...untold };
  return {
    ...{ id, distributorId, ...of, device, network },
    attested: attestedOf(content, signatures, file),
    stands: standing.includes(state),
    // Nobody is asked how many machines an end user runs; a room that knows feeds it in.
    installed: {},
    needs: needsOf(content),
  };
}

/**
 * What a company said of itself in its questionnaire. Of a band of people the most counts; beyond the last band nobody
 * knows. It is not asked for a class of activity.
 */
export function companyIn(questionnaire: Questionnaire, said: AnswerByQuestion): StatedCompany {
  const [founded, employees] = [said['incorporatedOn'], said['employees']];
  const asked = questionsOf(questionnaire).find(({ id }) => id === 'employees');
  const bands = asked?.type === 'BAND' ? asked.bands : [];
  const band = employees?.type === 'BAND' ? bands.find(({ code }) => code === employees.band) : undefined;
  return {
    foundedOn: founded?.type === 'DATE' ? founded.date : null,
    headcount: band?.to ?? null,
    activity: null,
  };
}

/** Of a company that never answered nothing is known. */
export const unknownCompany: StatedCompany = { foundedOn: null, headcount: null, activity: null };
