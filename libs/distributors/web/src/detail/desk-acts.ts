import { inject, Injector, Service } from '@angular/core';
import { Router } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { Dialogs } from '@downstream/ui/overlay';
import { Toasts } from '@downstream/ui/primitives';
import { holdBases, VOTES_TO_RESTART } from '@downstream/distributors/core';
import { ConfirmDialog, type ConfirmAsked } from '../dialogs/confirm-dialog';
import { InviteDialog, type InviteAsked } from '../dialogs/invite-dialog';
import { ReasonDialog, type ReasonAsked } from '../dialogs/reason-dialog';
import type { DistributorRecord } from '../facts/facts-model';
import { FactWords } from '../facts/fact-words';
import type { Likeness } from '../words/likeness-words';
import type { Act } from './acts';
import { DistributorStore, type HoldBasis } from './distributor.store';

type Hold = DistributorRecord['holds'][number];
type Party = DistributorRecord['parties'][number];

/** Asks for what an act needs, in words that repeat object, effect and verb, and does it. Provided by the page. */
@Service({ autoProvided: false })
export class DeskActs {
  private readonly t = injectWords();
  private readonly store = inject(DistributorStore);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly router = inject(Router);
  private readonly facts = inject(FactWords);
  private readonly injector = inject(Injector);

  /** Begins an act of the page. */
  async run(act: Act): Promise<void> {
    const record = this.store.record();
    if (!record) return;
    if (act === 'revise') await this.router.navigate(['/desk/distributors', record.id, 'edit']);
    else await this[act](record);
  }

  /** The vote of one person for the release of a hold. */
  async release(hold: Hold): Promise<void> {
    const name = this.nameOf(this.store.record());
    const second = hold.releaseVotes.length + 1 >= hold.votesNeeded;
    await this.reason(
      {
        heading: this.t('distributors.release.title'),
        text: this.t(second ? 'distributors.release.second' : 'distributors.release.first', {
          name,
          basis: hold.basis ? this.facts.code(hold.basis) : this.t('distributors.hold.withheld'),
        }),
        verb: this.t('distributors.release.act'),
        reasonLabel: this.t('distributors.release.reason'),
        run: (reason) => this.store.voteRelease(hold.id, reason),
      },
      this.t(second ? 'distributors.release.done' : 'distributors.release.voted'),
    );
  }

  /** Says why the distributor is another one than one that is like it. */
  async explain(like: Likeness): Promise<void> {
    const facts = { name: this.nameOf(this.store.record()), other: like.legalName.native };
    await this.reason(
      {
        heading: this.t('distributors.explain.title'),
        text: this.t('distributors.explain.both', facts),
        verb: this.t('distributors.explain.give'),
        reasonLabel: this.t('distributors.explain.reason'),
        reasonHint: this.t('distributors.explain.reasonHint'),
        run: (reason) => this.store.explain([like.id], reason),
      },
      this.t('distributors.explain.done'),
    );
  }

  /** Takes an owner, officer or signatory off the list. */
  async remove(party: Party): Promise<void> {
    const name = party.name.native;
    await this.confirm(
      {
        heading: this.t('distributors.people.removeTitle'),
        text: [
          this.t('distributors.people.removeText', {
            name,
            role: this.facts.code(party.role),
            distributor: this.nameOf(this.store.record()),
          }),
          this.t('distributors.people.removeTrail'),
        ],
        verb: this.t('distributors.people.removeAct'),
        stops: true,
        run: () => this.store.removeParty(party.id),
      },
      this.t('distributors.people.removed', { name }),
    );
  }

  private async submit(record: DistributorRecord): Promise<void> {
    const name = this.nameOf(record);
    await this.confirm(
      {
        heading: this.t('distributors.submit.title'),
        text: [
          this.t('distributors.submit.onBehalf'),
          this.t('distributors.submit.effect', { name, n: record.parties.length }),
        ],
        verb: this.t('distributors.submit.act'),
        run: () => this.store.submit(),
      },
      this.t('distributors.submit.done', { name }),
    );
  }

  private async invite(record: DistributorRecord): Promise<void> {
    const asked: InviteAsked = {
      id: record.id,
      distributor: this.nameOf(record),
      name: record.contact?.name ?? '',
      email: record.contact?.email ?? '',
      run: (name, address, language) => this.store.invite(name, address, language),
    };
    const email = await this.dialogs.open<string, InviteAsked>(InviteDialog, asked, { injector: this.injector });
    if (email) this.toasts.show(this.t('distributors.invite.done', { email }));
  }

  private async hold(record: DistributorRecord): Promise<void> {
    await this.reason(
      {
        heading: this.t('distributors.holdPlace.title'),
        text: this.t('distributors.holdPlace.text', { name: this.nameOf(record) }),
        verb: this.t('distributors.holdPlace.act'),
        stops: true,
        reasonLabel: this.t('distributors.holdPlace.reason'),
        choices: {
          label: this.t('distributors.holdPlace.basis'),
          list: holdBases.map((basis) => ({ value: basis, label: this.facts.code(basis) })),
        },
        run: (reason, basis) => this.store.placeHold(basis as HoldBasis, reason),
      },
      this.t('distributors.holdPlace.done'),
    );
  }

  private async suspend(record: DistributorRecord): Promise<void> {
    await this.reason(
      {
        heading: this.t('distributors.suspend.title'),
        text: this.t('distributors.suspend.text', { name: this.nameOf(record) }),
        verb: this.t('distributors.suspend.act'),
        stops: true,
        reasonLabel: this.t('distributors.suspend.reason'),
        run: (reason) => this.store.suspend(reason),
      },
      this.t('distributors.suspend.done'),
    );
  }

  private async reinstate(record: DistributorRecord): Promise<void> {
    const given = record.suspension?.restartVotes.length ?? 0;
    const second = given + 1 >= (record.suspension?.votesNeeded ?? VOTES_TO_RESTART);
    await this.reason(
      {
        heading: this.t('distributors.reinstate.title'),
        text: this.t(second ? 'distributors.reinstate.second' : 'distributors.reinstate.first', {
          name: this.nameOf(record),
        }),
        verb: this.t('distributors.reinstate.act'),
        reasonLabel: this.t('distributors.reinstate.reason'),
        run: (reason) => this.store.voteReinstatement(reason),
      },
      this.t(second ? 'distributors.reinstate.done' : 'distributors.reinstate.voted'),
    );
  }

  private async reason(asked: ReasonAsked, done: string): Promise<void> {
    if (await this.dialogs.open<boolean, ReasonAsked>(ReasonDialog, asked)) this.toasts.show(done);
  }

  private async confirm(asked: ConfirmAsked, done: string): Promise<void> {
    if (await this.dialogs.open<boolean, ConfirmAsked>(ConfirmDialog, asked)) this.toasts.show(done);
  }

  private nameOf(record: DistributorRecord | undefined): string {
    return record?.legalName.native ?? '';
  }
}
