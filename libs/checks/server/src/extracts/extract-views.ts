import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { extractInForce } from '@downstream/checks/core';
import type { listRegisterExtracts, Reply } from '@downstream/contracts';
import { DistributorDirectory, DocumentsOnFile } from '@downstream/distributors/server';
import {
  refusal,
  RefusalError,
  type Clock,
  type DistributorId,
  type DocumentId,
  type PersonId,
} from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { extractOf, RegisterExtractRows, type ExtractRecord } from './persistence/register-extract-rows';

type View = Reply<typeof listRegisterExtracts>;

/** Extracts of registers as the desk shows them. */
@Injectable()
export class ExtractViews {
  constructor(
    private readonly distributors: DistributorDirectory,
    private readonly rows: RegisterExtractRows,
    private readonly documents: DocumentsOnFile,
    private readonly people: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The newest first. @throws RefusalError NOT_FOUND */
  async of(tx: Tx, id: DistributorId): Promise<View> {
    if (!(await this.distributors.byId(tx, id))) throw new RefusalError(refusal('NOT_FOUND'));
    const all = await this.rows.all(tx, id);
    const today = this.clock.now().slice(0, 10);
    const inForce = extractInForce(all.map(extractOf), today)?.id ?? null;
    const persons = all.flatMap(({ offered, decided }) => [offered, ...(decided ? [decided] : [])]);
    const names = await this.people.byPersons(
      tx,
      persons.map(({ personId }) => personId as PersonId),
    );
    const who = ({ personId, at }: ExtractRecord['offered']) => ({
      name: names.get(personId as PersonId)?.name ?? '',
      at,
    });
    const stateOf = (one: ExtractRecord): View['extracts'][number]['state'] => {
      if (one.state !== 'ACCEPTED' || one.id === inForce) return one.state;
      return one.expiresOn < today ? 'EXPIRED' : 'REPLACED';
    };
    const extracts: View['extracts'] = [];
    for (const one of [...all].reverse()) {
      const { id: extract, number, register, grade, asOf, expiresOn, facts, document, offered, decided } = one;
      const file = await this.documents.file(tx, document.id as DocumentId, document.number);
      extracts.push({
        ...{ id: extract, number, register, grade, asOf, expiresOn, facts, state: stateOf(one) },
        document: { id: document.id, number: document.number, name: file?.name ?? '' },
        offered: who(offered),
        decided: decided && { ...who(decided), reason: decided.reason },
        mine: offered.personId === tx.context.actor.personId,
      });
    }
    return { extracts, inForce };
  }
}
