import { Inject, Injectable } from '@nestjs/common';
import {
  lacking,
  nextSigner,
  sheetOf,
  textOf,
  type Attestation,
  type AttestationTemplate,
  type Lack,
  type StatementContent,
} from '@downstream/attestations/core';
import { DistributorDirectory, makerName, OwnFiles, type FiledDistributor } from '@downstream/distributors/server';
import {
  refusal,
  RefusalError,
  type Clock,
  type Context,
  type Id,
  type Language,
  type SignerRole,
} from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { sha256 } from './answer-sheet-records';
import { AttestationRecords } from './attestation-records';
import { KnownTemplates } from './known-templates';
import { PortalCallers, type PortalCaller } from './portal-callers';
import { writtenOut, type WrittenOut } from './written-out';

/** One attestation of the distributor that asks. */
export interface OwnStatement extends PortalCaller {
  readonly attestation: Attestation;
}

/** One that is whole and waits for a signature, as it was read. */
export interface Signable extends OwnStatement {
  readonly standing: WrittenOut;
  readonly role: SignerRole;
}

/** Finds attestations for people of the distributor, and what they would sign. */
@Injectable()
export class PortalStatements {
  constructor(
    private readonly callers: PortalCallers,
    private readonly directory: DistributorDirectory,
    private readonly attestations: Attestations,
    private readonly records: AttestationRecords,
    private readonly files: OwnFiles,
    private readonly templates: KnownTemplates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND, also for one of somebody else */
  async one(tx: Tx, id: Id<'attestation'>): Promise<OwnStatement> {
    const caller = await this.callers.of(tx);
    const attestation = await this.records.read(tx, id);
    // A colleague was invited to sections of the questionnaire; attestations are for those who speak for the company.
    const own = attestation.distributorId === caller.distributor.id && caller.seat.kind === 'CONTACT';
    if (!own) throw new RefusalError(refusal('NOT_FOUND'));
    return { ...caller, attestation };
  }

  /** As {@link one}, kept from others until the transaction ends. */
  async locked(tx: Tx, id: Id<'attestation'>): Promise<OwnStatement> {
    const found = await this.one(tx, id);
    return { ...found, attestation: await this.records.locked(tx, id) };
  }

  /** Those of the distributor that asks, the newest first. */
  async all(tx: Tx): Promise<PortalCaller & { readonly attestations: readonly Attestation[] }> {
    const caller = await this.callers.of(tx);
    if (caller.seat.kind !== 'CONTACT') return { ...caller, attestations: [] };
    return { ...caller, attestations: await this.attestations.of(tx, caller.distributor.id) };
  }

  /** What is open or wrong in the answers as they stand. */
  async lacking(tx: Tx, { attestation, distributor }: OwnStatement): Promise<readonly Lack[]> {
    const files = await this.files.hashes(tx, distributor.id);
    const { form } = (await this.templates.of(tx, attestation)).template;
    return lacking(form, sheetOf(attestation), this.clock.now(), files);
  }

  /** The distributor an attestation was asked of. Throws RefusalError NOT_FOUND. */
  async distributorOf(tx: Tx, { distributorId }: Attestation): Promise<FiledDistributor> {
    const found = await this.directory.byId(tx, distributorId);
    if (!found) throw new RefusalError(refusal('NOT_FOUND'));
    return found;
  }

  /**
   * What would be signed now, read in a language. Once somebody has signed it is what they signed, whatever the language
   * it is read in, so that two signatures always stand under one content.
   */
  async standing(
    tx: Tx,
    attestation: Attestation,
    distributor: FiledDistributor,
    language: Language,
  ): Promise<WrittenOut> {
    const filed =
      attestation.signatures.length > 0 && (await this.attestations.content(tx, attestation.id, attestation.number));
    const known = await this.templates.of(tx, attestation);
    if (!filed) return writtenOut(attestation, known, distributor, await makerName(tx), language);
    const rendition = filed.renditions[language];
    const shownSha256 = sha256(textOf(rendition));
    return { ...known, content: filed.content, contentSha256: filed.sha256, rendition, shownSha256 };
  }
}

/** Who signs next, as a content says it; `null` once the attestation is not to be signed (any more). */
export const signerNow = (attestation: Attestation, content: StatementContent) =>
  ['SENT', 'OPENED', 'RETURNED'].includes(attestation.state) ? nextSigner(attestation, content) : null;

/** The caller's context without the walls of its party: only for what names the distributor itself. */
export function withoutParty(ctx: Context): Context {
  const { partyId: _, ...wide } = ctx;
  return wide;
}

/** The consent to sign on a screen, in a language, with its hash. */
export function consentOf(
  { consent }: Pick<AttestationTemplate, 'consent'>,
  language: Language,
): { readonly text: string; readonly sha256: string } {
  const { text } = consent[language];
  return { text, sha256: sha256(text.normalize('NFC')) };
}
