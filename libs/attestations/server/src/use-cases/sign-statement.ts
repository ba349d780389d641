import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { StepUpCode, type SteppingUp } from '@downstream/access/server';
import { begin, isNameTyped, sign, type Attestation, type SignatureMark } from '@downstream/attestations/core';
import { statedName } from '@downstream/attestations/core/judging';
import {
  attestationPartlySigned,
  attestationSigned,
  type beginPortalSignature,
  type Body,
  type Reply,
  type signPortalStatement,
} from '@downstream/contracts';
import { actOf, authorFor, partyOf } from '@downstream/distributors/core';
import { writable } from '@downstream/distributors/server';
import {
  orThrow,
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type Id,
  type Language,
  type RefusalCode,
} from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import type { SignatureEvidence } from '../persistence/attestations';
import { portalRow } from '../views/statement-view';
import { AttestationRecords } from './attestation-records';
import { JudgeAttestation } from './judge-attestation';
import { HandedInFile } from '../signers/handed-in-file';
import { consentOf, PortalStatements, signerNow, withoutParty, type Signable } from './portal-statements';
import { allRenditions, type WrittenOut } from './written-out';

type Beginning = Body<typeof beginPortalSignature>;
type Signature = Body<typeof signPortalStatement>;
type OnScreen = Extract<Signature, { means: 'SCREEN' }>;
type AsFile = Extract<Signature, { means: 'FILE' }>;

const refused = (code: RefusalCode, details?: Record<string, unknown>) => new RefusalError(refusal(code, details));
/** What was looked at before anything was signed: the language it was read in, and what is seen of the device and of a file from elsewhere. */
interface Looked {
  readonly language: Language;
  readonly seen: SignatureEvidence['facts'];
}
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const challengeOf = sha256;
/** The mark of a device as one maker keeps it: no two makers can tell that they have met the same one. */
const deviceIn = (tx: Tx, { device }: Signature): Looked['seen'] =>
  device === undefined ? {} : { device: sha256(`${tx.context.tenantId}/${device}`) };

/** Signs attestations: on the screen, by typed name and a code for exactly what was read, or by a document from elsewhere. */
@Injectable()
export class SignStatement {
  constructor(
    private readonly tenants: Tenants,
    private readonly statements: PortalStatements,
    private readonly records: AttestationRecords,
    private readonly judge: JudgeAttestation,
    private readonly files: HandedInFile,
    private readonly code: StepUpCode,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError as the contract lists them */
  async begin(ctx: Context, id: Id<'attestation'>, asking: Beginning, who: SteppingUp): Promise<void> {
    const { idempotency: _, ...looking } = ctx;
    const own = await this.tenants.within(looking, (tx) => this.signable(tx, id, asking.language, asking));
    const { role } = own;
    const screen = own.standing.template.signers.find((signer) => signer.role === role);
    if (!screen?.kinds.includes('SES')) throw refused('SIGNATURE_TOO_WEAK', { enough: screen?.kinds ?? [] });
    await this.tenants.within(withoutParty(ctx), async (tx) => {
      const attestation = await this.records.locked(tx, id);
      const { language, contentSha256, shownSha256, challenge } = asking;
      const begun = { userId: who.userId, language, contentSha256, shownSha256, challenge, at: this.clock.now() };
      await this.records.written(tx, orThrow(begin(attestation, begun)));
      await this.code.send(tx, who);
    });
  }

  /** @throws RefusalError as the contract lists them */
  async run(
    ctx: Context,
    id: Id<'attestation'>,
    signature: Signature,
    who: SteppingUp,
  ): Promise<Reply<typeof signPortalStatement>> {
    const { idempotency: _, ...looking } = ctx;
    const looked = await this.tenants.within(looking, (tx) => this.checked(tx, id, signature, who));
    // Everything else is looked at before: a code works once.
    if (signature.means === 'SCREEN') await this.code.prove(ctx, who, signature.code);
    // As the maker: what is judged beside it is nothing a party may see. Whose it is was looked at above.
    return this.tenants.within(withoutParty(ctx), (tx) => this.put(tx, ctx, id, signature, who, looked));
  }

  /** Looks at everything but the code. */
  private async checked(tx: Tx, id: Id<'attestation'>, signature: Signature, who: SteppingUp): Promise<Looked> {
    if (signature.means === 'FILE') {
      const own = await this.signable(tx, id, signature.language, signature);
      nameFits(signature.name, own);
      const seen = await this.files.look(tx, own, signature, this.clock.now());
      return { language: signature.language, seen: { ...seen, ...deviceIn(tx, signature) } };
    }
    const { attestation: known } = await this.statements.one(tx, id);
    const { begun } = known;
    const bound = begun?.userId === who.userId && begun.challenge === challengeOf(signature.verifier);
    if (!begun || !bound) throw refused('CODE_EXPIRED');
    const own = await this.signable(tx, id, begun.language, begun);
    nameFits(signature.typedName, own);
    if (signature.consentSha256 !== consentOf(own.standing.template, begun.language).sha256)
      throw refused('STATEMENT_CHANGED');
    return { language: begun.language, seen: deviceIn(tx, signature) };
  }

  /** What is to be signed now, whole and still as it was read. */
  private async signable(
    tx: Tx,
    id: Id<'attestation'>,
    language: Language,
    read: { readonly contentSha256: string; readonly shownSha256?: string },
  ): Promise<Signable> {
    const own = await this.statements.one(tx, id);
    const { attestation, distributor } = own;
    if (attestation.state !== 'OPENED')
      throw refused('TRANSITION_NOT_ALLOWED', { from: attestation.state, to: 'SIGNED' });
    const standing = await this.statements.standing(tx, attestation, distributor, language);
    const lacks = await this.statements.lacking(tx, own);
    if (lacks.length > 0) throw refused('ANSWERS_INCOMPLETE', { lacking: lacks });
    const same = standing.contentSha256 === read.contentSha256;
    if (!same || (read.shownSha256 ?? standing.shownSha256) !== standing.shownSha256)
      throw refused('STATEMENT_CHANGED');
    const role = signerNow(attestation, standing.content);
    if (role === null) throw refused('NOT_THE_SIGNER', { next: null });
    return { ...own, standing, role };
  }

  private async put(
    tx: Tx,
    ctx: Context,
    id: Id<'attestation'>,
    signature: Signature,
    who: SteppingUp,
    { language, seen }: Looked,
  ): Promise<Reply<typeof signPortalStatement>> {
    const attestation = await this.records.locked(tx, id);
    const act = actOf(ctx, this.clock.now());
    const distributor = await this.statements.distributorOf(tx, attestation);
    const standing = await this.statements.standing(tx, attestation, distributor, language);
    const role = signerNow(attestation, standing.content);
    // Between the look and the lock somebody may have written or signed: then it is read again.
    const read = signature.means === 'FILE' ? signature.contentSha256 : attestation.begun?.contentSha256;
    if (role === null || read !== standing.contentSha256) throw refused('STATEMENT_CHANGED');
    const mark = markOf(signature, { role, userId: who.userId, at: act.at, contentSha256: standing.contentSha256 });
    const signed = orThrow(sign(attestation, standing.template, standing.content, mark, act));
    if (attestation.signatures.length === 0) {
      const renditions = allRenditions(standing, standing.content);
      await this.records.content(tx, { content: standing.content, sha256: standing.contentSha256, renditions });
    }
    const by = authorFor(partyOf(attestation.distributorId), act);
    await this.records.signature(tx, signed, evidenceOf(signature, attestation, standing, { language, seen }, who, by));
    const contract = signed.state === 'SIGNED' ? attestationSigned : attestationPartlySigned;
    await this.records.changed(tx, contract, signed);
    const next = signed.state === 'SIGNED' ? await this.judge.in(tx, signed) : signed;
    return writable(portalRow(next, standing, language)) as Reply<typeof signPortalStatement>;
  }
}

function nameFits(
  typed: string,
  { role, standing }: { readonly role: SignatureMark['role']; readonly standing: WrittenOut },
) {
  const stated = statedName(standing.content, role);
  if (!isNameTyped(typed, stated)) throw refused('SIGNATORY_OTHER', { signatory: stated });
}

const markOf = (
  signature: Signature,
  facts: Pick<SignatureMark, 'role' | 'userId' | 'at' | 'contentSha256'>,
): SignatureMark => ({
  ...facts,
  kind: signature.means === 'SCREEN' ? 'SES' : signature.kind,
  name: (signature.means === 'SCREEN' ? signature.typedName : signature.name).trim(),
  fileSha256: signature.means === 'FILE' ? signature.file.sha256 : null,
  calledBack: false,
});

/** How a signature came about (security reference 11). */
function evidenceOf(
  signature: OnScreen | AsFile,
  attestation: Attestation,
  standing: WrittenOut,
  { language, seen }: Looked,
  { knock }: SteppingUp,
  by: SignatureEvidence['by'],
): SignatureEvidence {
  const said = { contentSha256: standing.contentSha256, language, by };
  const from = { address: knock.address, browser: knock.browser, request: knock.requestId };
  if (signature.means === 'FILE') {
    const { file, kind, name } = signature;
    const facts = {
      means: 'FILE',
      name: name.trim(),
      file: file.name,
      fileId: file.id,
      bytes: file.bytes,
      ...seen,
      ...from,
    };
    return { ...said, kind, shownSha256: null, consentSha256: null, fileSha256: file.sha256, facts };
  }
  return {
    ...said,
    kind: 'SES',
    shownSha256: attestation.begun?.shownSha256 ?? null,
    consentSha256: signature.consentSha256,
    fileSha256: null,
    facts: {
      means: 'SCREEN',
      name: signature.typedName.trim(),
      stepUp: 'MAILED_CODE',
      codeAskedAt: attestation.begun?.at ?? null,
      challenge: attestation.begun?.challenge ?? null,
      verifier: signature.verifier,
      readToEnd: signature.readToEnd,
      secondsOnPage: signature.secondsOnPage,
      ...seen,
      ...from,
    },
  };
}
