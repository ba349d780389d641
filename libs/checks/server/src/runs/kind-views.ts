import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { tierAsked, worstFirst } from '@downstream/checks/core';
import type { evidenceView, kindCard, kindsView, roundView } from '@downstream/contracts';
import { DocumentsOnFile } from '@downstream/distributors/server';
import {
  refusal,
  RefusalError,
  type Clock,
  type DistributorId,
  type DocumentId,
  type PersonId,
} from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { CheckRounds, type FiledRound } from './persistence/check-rounds';
import type { EvidenceRecord } from './persistence/evidence-rows';
import { KindDirectory, type StandingKind } from './kind-directory';

type EvidenceShown = z.input<typeof evidenceView>;

/** How far a round is. */
export const roundShown = ({ record, state, done }: FiledRound): z.input<typeof roundView> => ({
  ...{ id: record.id, state, reason: record.reason, done: done.length, total: record.kinds.length },
  ...{ at: record.at, endedAt: record.endedAt },
});

/** The checks of the catalogue as the desk shows them. */
@Injectable()
export class KindViews {
  constructor(
    private readonly kinds: KindDirectory,
    private readonly rounds: CheckRounds,
    private readonly documents: DocumentsOnFile,
    private readonly people: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param looking the person who looks, for whose own evidence somebody else is asked
   * @throws RefusalError NOT_FOUND
   */
  async of(tx: Tx, id: DistributorId, looking: PersonId | undefined): Promise<z.input<typeof kindsView>> {
    // Before the cards: a round that ends in between is then shown as under way, and whoever follows it reads again.
    const round = await this.rounds.latest(tx, id);
    const now = await this.kinds.of(tx, id);
    if (!now) throw new RefusalError(refusal('NOT_FOUND'));
    const cards: z.input<typeof kindCard>[] = [];
    const names = await this.namesIn(tx, now.kinds);
    for (const one of now.kinds) cards.push(cardOf(one, await this.evidenceOf(tx, one, looking, names)));
    return {
      tier: tierAsked(now.distributor.tier),
      rated: now.distributor.tier !== null,
      requirements: now.requirements.version,
      cards: [...worstFirst(cards)],
      round: round ? roundShown(round) : null,
    };
  }

  private namesIn(tx: Tx, kinds: readonly StandingKind[]): ReturnType<UserDirectory['byPersons']> {
    const evidence = kinds.flatMap((one) => one.evidence);
    const persons = evidence.flatMap(({ offered, decided }) => [offered, ...(decided ? [decided] : [])]);
    return this.people.byPersons(
      tx,
      persons.map(({ personId }) => personId as PersonId),
    );
  }

  private async evidenceOf(
    tx: Tx,
    one: StandingKind,
    looking: PersonId | undefined,
    names: Awaited<ReturnType<UserDirectory['byPersons']>>,
  ): Promise<EvidenceShown[]> {
    const who = ({ personId, at }: EvidenceRecord['offered']) => ({
      name: names.get(personId as PersonId)?.name ?? '',
      at,
    });
    const shown: EvidenceShown[] = [];
    for (const record of [...one.evidence].reverse()) {
      const { id, source, grade, asOf, expiresOn, note, document, offered, decided } = record;
      const file = await this.documents.file(tx, document.id as DocumentId, document.number);
      shown.push({
        ...{ id, source, grade, asOf, expiresOn, note, state: this.stateOf(record, one) },
        document: { id: document.id, number: document.number, name: file?.name ?? '' },
        offered: who(offered),
        decided: decided && { ...who(decided), note: decided.note },
        mine: offered.personId === looking,
      });
    }
    return shown;
  }

  private stateOf({ state, inputs, expiresOn }: EvidenceRecord, one: StandingKind): EvidenceShown['state'] {
    if (state === 'DECLINED') return state;
    if (inputs !== one.inputs) return 'OF_OTHER_FACTS';
    return expiresOn < this.clock.now().slice(0, 10) ? 'EXPIRED' : state;
  }
}

function cardOf(one: StandingKind, evidence: EvidenceShown[]): z.input<typeof kindCard> {
  const { kind, required, binding, standing, record, method, due, takesEvidence } = one;
  const { result, stale, settled, until, by } = standing;
  return {
    ...{ kind, required, binding, result, stale, settled, until, method, takesEvidence, evidence },
    severity: record?.severity ?? null,
    sentence: record && { key: record.sentence, params: record.params },
    findings: record?.findings ?? [],
    lacks: record?.lacks ?? [],
    outcomeId: record?.id ?? null,
    asOf: record?.at ?? null,
    raw: record?.raw ?? [],
    nextAt: due?.dueAt ?? null,
    by: by?.id ?? null,
  };
}
