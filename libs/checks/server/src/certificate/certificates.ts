import { Inject, Injectable } from '@nestjs/common';
import { CERTIFICATE_FORMAT, certificateFacts, certificateText, type CertificateFacts } from '@downstream/checks/core';
import { refusal, RefusalError, type Clock, type Instant } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { LogSeals, type EventProof, type SealedProofs } from '@downstream/platform/evidence';
import { canonical, putBack } from '@downstream/platform/messaging';
import { sha256 } from '../lists/list-version-builder';
import { RunEvents } from '../persistence/run-events';
import { Screenings } from '../persistence/screenings';

/** All that a certificate says; what is signed is the hash of its canonical JSON. */
export interface CertificateBody extends CertificateFacts {
  /** Id of the tenant's log. */
  readonly log: string;
  readonly maker: string;
  readonly issuedAt: Instant;
  readonly evidence: SealedProofs;
  /** The public key that signs, `<name>+<id>+<base64>`. */
  readonly key: string;
}

/** A signed certificate. */
export interface Certificate {
  readonly format: typeof CERTIFICATE_FORMAT;
  readonly body: CertificateBody;
  /** Signed note. */
  readonly signature: string;
}

/** A certificate with the text that is handed out, and the hash that its signature is over. */
export interface IssuedCertificate {
  readonly certificate: Certificate;
  /** Canonical JSON (RFC 8785). */
  readonly text: string;
  readonly sha256: string;
}

/** The version of the event of a run from which on it says all that was searched. */
const FULL_RECORD = 2;

/** Certifies screenings: what was searched for, through what, how and when, proved by the sealed log and signed. */
@Injectable()
export class Certificates {
  constructor(
    private readonly seals: LogSeals,
    private readonly events: RunEvents,
    private readonly screenings: Screenings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param id of a distributor's run, or of a screening of other parties
   * @throws RefusalError NOT_FOUND; SCREENING_NOT_DONE while it is under way, and when it was stopped;
   * RUN_TOO_OLD for runs from before their events said all that a certificate says
   */
  async issue(tx: Tx, id: string): Promise<IssuedCertificate> {
    const seal = this.seals.get();
    const log = tx.context.tenantId;
    const evidence = await seal.proofs(tx, await this.eventIds(tx, id));
    const events = evidence.events.map(opened);
    if (events.some(({ type, version }) => type === 'check.completed' && version < FULL_RECORD)) {
      throw new RefusalError(refusal('RUN_TOO_OLD', { id }));
    }
    const reading = certificateFacts(events);
    if (!reading.ok) throw new Error(`The events of screening ${id} do not say what it was: ${reading.why}`);
    const { key } = seal.sign(log, certificateText(`downstream/${log}`, id, ''.padEnd(64, '0')));
    const body: CertificateBody = {
      ...reading.facts,
      log,
      maker: await this.events.maker(tx),
      issuedAt: this.clock.now(),
      evidence,
      key,
    };
    const hash = sha256(canonical(body));
    const { note: signature } = seal.sign(log, certificateText(`downstream/${log}`, id, hash));
    const certificate: Certificate = { format: CERTIFICATE_FORMAT, body, signature };
    return { certificate, text: canonical(certificate), sha256: hash };
  }

  private async eventIds(tx: Tx, id: string): Promise<string[]> {
    const run = await this.events.ofRun(tx, id);
    if (run) return [run, ...(await this.events.ofRescreenings(tx, id))];
    const end = await this.events.ofScreening(tx, id);
    const filed = await this.screenings.find(tx, id);
    if (!end || !filed) throw new RefusalError(refusal('NOT_FOUND'));
    const { state, parts } = filed.record;
    if (state !== 'DONE') throw new RefusalError(refusal('SCREENING_NOT_DONE', { state }));
    return [
      end,
      ...(await this.events.ofParts(
        tx,
        parts.map((part) => part.id),
      )),
    ];
  }
}

/** An event as it was sealed, with the personal values back in it that have not been erased. */
function opened({ text, leaf, personal }: EventProof) {
  const { type, version, state } = JSON.parse(text) as { type: string; version: number; state: unknown };
  for (const { pointer, value } of personal) putBack(state, pointer, value);
  return { type, version, leaf, state };
}
