import { Injectable } from '@nestjs/common';
import { watchlistHeld, type StateOf } from '@downstream/contracts';
import { DEPLOYMENT, systemContext, type Context } from '@downstream/kernel';
import { Operations, Tenants } from '@downstream/platform/database';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { TellPeople } from './tell-people';

/** A version is hard to believe and held back: of a public list the operators are told, wherever they have accounts. */
@Injectable()
@On(watchlistHeld, 'access.tell-of-held-list', 'relay')
export class OnListHeld extends LongHandler<typeof watchlistHeld> {
  constructor(
    private readonly operations: Operations,
    private readonly tenants: Tenants,
    private readonly tell: TellPeople,
  ) {
    super();
  }

  async run(
    _context: Context,
    { id, tenantId, actor, state }: StoredEvent<StateOf<typeof watchlistHeld>>,
  ): Promise<void> {
    const operators = tenantId === DEPLOYMENT;
    const happened = { kind: 'LIST_HELD', objectId: state.list, aboutDistributor: null, event: id } as const;
    const where = operators ? (await this.operations.tenantIds()).filter((one) => one !== DEPLOYMENT) : [tenantId];
    for (const tenant of where) {
      await this.tenants.within(systemContext('relay', tenant, 'list-held'), (tx) =>
        // Whoever brought a public list in may not know that it was held back; of an own list its bringer sees it at once.
        this.tell.in(tx, { ...happened, operators, except: operators ? [] : [actor.personId] }),
      );
    }
  }
}
