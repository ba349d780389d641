import { Injectable } from '@nestjs/common';
import { contradictionPassAsked, type StateOf } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { LongHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { PassOverAttestations } from '../use-cases/pass-over-attestations';

/** All signed attestations of the tenant are looked at. */
@Injectable()
@On(contradictionPassAsked, 'attestations.pass-over', 'relay')
export class OnContradictionPassAsked extends LongHandler<typeof contradictionPassAsked> {
  constructor(private readonly pass: PassOverAttestations) {
    super();
  }

  run(context: Context, { state }: StoredEvent<StateOf<typeof contradictionPassAsked>>): Promise<void> {
    return this.pass.run(context, state.id);
  }
}
