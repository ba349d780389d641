import { computed, effect, inject, Service, signal, untracked } from '@angular/core';
import { decideCheckEvidence, offerCheckEvidence, readCheckKinds, runChecks } from '@downstream/contracts/checks';
import { listDocuments, uploadDocument } from '@downstream/contracts/distributors';
import type { Received } from '@downstream/contracts/route';
import { SendFile } from '@downstream/distributors/web';
import type { DistributorId, DocumentId, EvidenceGrade } from '@downstream/kernel';
import { Api, newKey, resourceOf, Session } from '@downstream/ui/client';
import { FOLLOW_ROUND, type RoundLook } from './follow-round';

export type Kinds = Received<typeof readCheckKinds>;
export type KindCard = Kinds['cards'][number];
export type Evidence = KindCard['evidence'][number];

/** What somebody brings for a check. */
export interface Bringing {
  readonly kind: KindCard['kind'];
  readonly file: File | undefined;
  /** A document that is on file already. */
  readonly document: string;
  readonly source: string;
  readonly grade: EvidenceGrade;
  readonly asOf: string;
  readonly expiresOn: string;
  readonly note: string;
}

/** The checks of one distributor from K02 on, followed while a round of them is under way. */
@Service({ autoProvided: false })
export class KindsStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly sendFile = inject(SendFile);
  private readonly follow = inject(FOLLOW_ROUND);
  private readonly id = signal<DistributorId | undefined>(undefined);

  readonly found = resourceOf(readCheckKinds, () => {
    const id = this.id();
    return id === undefined ? undefined : { params: { id } };
  });
  /** Documents are read once somebody brings evidence. */
  private readonly bringing = signal(false);
  readonly documents = resourceOf(listDocuments, () => {
    const id = this.id();
    const wanted = this.bringing() && this.session.can('document:read');
    return id === undefined || !wanted ? undefined : { params: { id } };
  });
  private readonly told = signal<RoundLook | undefined>(undefined);
  /** The round under way, as it was last told. */
  readonly round = computed(() => {
    const read = this.found.value()?.round ?? undefined;
    const told = this.told();
    const now = told && (!read || told.at >= read.at) ? told : read;
    return now && now.state !== 'DONE' ? now : undefined;
  });
  private readonly followed = computed(() => this.round()?.id);

  constructor() {
    effect((cleanUp) => {
      const id = this.followed();
      if (id === undefined) return;
      let done = -1;
      const told = (look: RoundLook): void => {
        this.told.set(look);
        // Cards that are made are shown as they come; the last look shows all of them.
        if (look.done > done) this.found.reload();
        done = look.done;
      };
      cleanUp(untracked(() => this.follow(id, told, () => this.found.reload())));
    });
  }

  /** Reads what is on file, for somebody who brings evidence. */
  readDocuments(): void {
    this.bringing.set(true);
  }

  open(id: string): void {
    if (id !== untracked(this.id)) this.told.set(undefined);
    this.id.set(id as DistributorId);
  }

  /** Asks for a round of all checks, or of one. */
  async run(kind?: KindCard['kind']): Promise<void> {
    const kinds = kind === undefined || kind === 'K01' ? null : [kind];
    const params = { id: this.distributor() };
    this.told.set(await this.api.call(runChecks, { params, body: { kinds, order: null }, key: newKey() }));
  }

  /** Brings evidence, with a new file or with one that is on file. @param sent how many bytes have gone */
  async bring({ file, document, ...facts }: Bringing, sent: (bytes: number) => void): Promise<void> {
    const id = this.distributor();
    const filed = file ? await this.upload(id, file, facts.source, sent) : this.onFile(document);
    const kind = facts.kind === 'K01' ? 'K02' : facts.kind;
    const body = { ...facts, kind, document: filed };
    this.found.set(await this.api.call(offerCheckEvidence, { params: { id }, body, key: newKey() }));
  }

  /** Accepts or declines evidence that somebody else brought. */
  async decide(evidence: string, decision: 'ACCEPTED' | 'DECLINED', note: string | null): Promise<void> {
    const body = { decision, note };
    this.found.set(await this.api.call(decideCheckEvidence, { params: { id: evidence }, body, key: newKey() }));
  }

  private async upload(id: DistributorId, file: File, note: string, progress: (bytes: number) => void) {
    const query = { kind: 'OTHER', name: file.name, note, issuedOn: null, expiresOn: null };
    const filed = await this.sendFile.send(uploadDocument, { params: { id }, query, file, progress });
    this.documents.reload();
    return { id: filed.id, number: filed.versions.length };
  }

  private onFile(id: string): { id: DocumentId; number: number } {
    const found = this.documents.value()?.documents.find((one) => one.id === id);
    return { id: id as DocumentId, number: found?.versions.length ?? 1 };
  }

  private distributor(): DistributorId {
    const id = this.id();
    if (id === undefined) throw new Error('No distributor is open');
    return id;
  }
}
