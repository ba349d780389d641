import { computed, effect, inject, linkedSignal, Service, signal, untracked } from '@angular/core';
import { decideCheckEvidence, offerCheckEvidence, readCheckKinds, runChecks } from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import type { DistributorId, EvidenceGrade } from '@downstream/kernel';
import { Api, newKey, resourceOf } from '@downstream/ui/client';
import { FOLLOW_ROUND, type RoundLook } from './follow-round';
import { PapersOnFile } from './papers-on-file';

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

interface Shown {
  /** The round after which they were put in order. */
  readonly since: string | undefined;
  readonly cards: readonly KindCard[];
}

/** What somebody just worked on stays where it is; a round of several checks puts the worst first again. */
function inOrder(found: Kinds | undefined, before: Shown | undefined): Shown {
  const { round = null, cards = [] } = found ?? {};
  const done = round && round.state === 'DONE' && round.total > 1 ? round.id : undefined;
  const kept = before?.cards.map(({ kind }) => kind) ?? [];
  const anew = done !== undefined && done !== before?.since;
  if (anew || kept.length !== cards.length) return { since: done ?? before?.since, cards };
  return { since: before?.since, cards: cards.toSorted((a, b) => kept.indexOf(a.kind) - kept.indexOf(b.kind)) };
}

/** The checks of one distributor from K02 on, followed while a round of them is under way. */
@Service({ autoProvided: false })
export class KindsStore {
  private readonly api = inject(Api);
  private readonly papers = inject(PapersOnFile);
  private readonly follow = inject(FOLLOW_ROUND);
  private readonly id = signal<DistributorId | undefined>(undefined);

  readonly found = resourceOf(readCheckKinds, () => {
    const id = this.id();
    return id === undefined ? undefined : { params: { id } };
  });
  /** The cards as they are shown: in order again after each round of several, and standing still in between. */
  private readonly standing = linkedSignal<Kinds | undefined, Shown>({
    source: () => this.found.value(),
    computation: (found, previous) => inOrder(found, previous?.value),
  });
  readonly cards = computed(() => this.standing().cards);
  readonly documents = this.papers.documents;
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
    this.papers.read(this.distributor());
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
    const filed = await this.papers.take(id, { file, document }, facts.source, sent);
    const kind = facts.kind === 'K01' ? 'K02' : facts.kind;
    const body = { ...facts, kind, document: filed };
    this.found.set(await this.api.call(offerCheckEvidence, { params: { id }, body, key: newKey() }));
  }

  /** Accepts or declines evidence that somebody else brought. */
  async decide(evidence: string, decision: 'ACCEPTED' | 'DECLINED', note: string | null): Promise<void> {
    const body = { decision, note };
    this.found.set(await this.api.call(decideCheckEvidence, { params: { id: evidence }, body, key: newKey() }));
  }

  private distributor(): DistributorId {
    const id = this.id();
    if (id === undefined) throw new Error('No distributor is open');
    return id;
  }
}
