import { Injectable } from '@nestjs/common';
import {
  attestationContradicted,
  attestationExpired,
  attestationLapsed,
  attestationRejected,
  attestationReturned,
  attestationSuperseded,
  attestationWithdrawn,
  type StateOf,
} from '@downstream/contracts';
import type { Tx } from '@downstream/platform/database';
import { EventHandler, On, type StoredEvent } from '@downstream/platform/messaging';
import { Contradictions } from '../persistence/contradictions';
import { LookAgain } from '../use-cases/look-again';

/** What has ended promises nobody anything any more: those that it contradicted are looked at again. */
@Injectable()
abstract class OnAttestationEnded extends EventHandler<typeof attestationLapsed> {
  constructor(
    private readonly contradictions: Contradictions,
    private readonly again: LookAgain,
  ) {
    super();
  }

  async handle(tx: Tx, { state }: StoredEvent<StateOf<typeof attestationLapsed>>): Promise<void> {
    await this.again.at(tx, await this.contradictions.restingOn(tx, state.id));
  }
}

@Injectable()
@On(attestationContradicted, 'attestations.look-beside-contradicted', 'relay')
export class OnAttestationContradicted extends OnAttestationEnded {}

@Injectable()
@On(attestationExpired, 'attestations.look-beside-expired', 'relay')
export class OnAttestationExpired extends OnAttestationEnded {}

@Injectable()
@On(attestationLapsed, 'attestations.look-beside-lapsed', 'relay')
export class OnAttestationLapsed extends OnAttestationEnded {}

@Injectable()
@On(attestationRejected, 'attestations.look-beside-rejected', 'relay')
export class OnAttestationRejected extends OnAttestationEnded {}

@Injectable()
@On(attestationReturned, 'attestations.look-beside-returned', 'relay')
export class OnAttestationReturned extends OnAttestationEnded {}

@Injectable()
@On(attestationSuperseded, 'attestations.look-beside-superseded', 'relay')
export class OnAttestationSuperseded extends OnAttestationEnded {}

@Injectable()
@On(attestationWithdrawn, 'attestations.look-beside-withdrawn', 'relay')
export class OnAttestationWithdrawn extends OnAttestationEnded {}
