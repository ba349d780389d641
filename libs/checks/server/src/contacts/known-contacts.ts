import { Inject, Injectable } from '@nestjs/common';
import { contactStanding, type ContactAttempt } from '@downstream/checks/core';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { Clock, DistributorId } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { ContactProofs, type ContactProof } from '../runs/known-elsewhere';
import { ContactAttempts } from './persistence/contact-attempts';

/** What attempts and returned letters say of a contact, for the check of contacts. */
@Injectable()
export class KnownContacts extends ContactProofs {
  constructor(
    private readonly attempts: ContactAttempts,
    private readonly distributors: DistributorDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    super();
  }

  async of(tx: Tx, id: DistributorId): Promise<ContactProof | undefined> {
    const all = await this.attempts.all(tx, id);
    const returned = await this.distributors.letterReturns(tx, id);
    if (all.length === 0 && returned.length === 0) return undefined;
    const { mailAnsweredAt, mailReturnedAt, calledBackAt } = contactStanding(all, returned, this.clock.now());
    return { mailAnsweredAt, mailReturnedAt, calledBackAt, web: lastLook(all) };
  }
}

const seen = ['PRESENT', 'PARKED', 'ABSENT'] as const;

function lastLook(attempts: readonly ContactAttempt[]): ContactProof['web'] {
  const looks = attempts.filter(({ channel, withdrawn }) => channel === 'WEB' && withdrawn === null);
  const last = looks.reduce<ContactAttempt | undefined>((a, b) => (a && a.made.at > b.made.at ? a : b), undefined);
  if (!last) return null;
  return {
    found: seen.find((one) => one === last.outcome) ?? null,
    registeredOn: last.web?.registeredOn ?? null,
    at: last.made.at,
  };
}
