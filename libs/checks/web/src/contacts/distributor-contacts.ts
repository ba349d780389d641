import { Component, computed, inject, input, signal } from '@angular/core';
import {
  listContactAttempts,
  logContactCall,
  lookAtContactDomain,
  mailContact,
  tellContactCode,
  withdrawContactAttempt,
} from '@downstream/contracts/checks';
import type { Received } from '@downstream/contracts/route';
import { callOutcomes, numberSources, type CallOutcome, type NumberSource } from '@downstream/checks/core';
import { ReasonDialog, WhoWords, type ReasonAsked } from '@downstream/distributors/web';
import { languages, type Language } from '@downstream/kernel';
import { Api, Attempt, injectWords, resourceOf, Session } from '@downstream/ui/client';
import { Dialogs } from '@downstream/ui/overlay';
import { ErrorState, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Field, Formats, Input, Skeleton, Toasts, ToneShape } from '@downstream/ui/primitives';

type View = Received<typeof listContactAttempts>;
type One = View['attempts'][number];

/** The tab "Contacts" of a distributor: every try to reach its contact, what they show together, and new ones. */
@Component({
  selector: 'ds-distributor-contacts',
  imports: [Button, ErrorState, Field, Input, ProblemBanner, Skeleton, ToneShape],
  templateUrl: './distributor-contacts.html',
  styles: `
    form.ds-stack {
      max-inline-size: 480px;
    }
    .plain {
      list-style: none;
      padding: 0;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      align-items: end;
    }
  `,
})
export class DistributorContacts {
  readonly distributorId = input.required<string>();
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  protected readonly who = inject(WhoWords);
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly act = new Attempt();
  protected readonly read = resourceOf(listContactAttempts, () => ({ params: { id: this.distributorId() } }));
  protected readonly may = computed(() => this.session.can('check:run'));
  protected readonly mayJudge = computed(() => this.session.can('hit:vote'));

  protected readonly languages = languages;
  protected readonly sources = numberSources;
  protected readonly outcomes = callOutcomes;
  protected readonly language = signal<Language>('en');
  protected readonly number = signal('');
  protected readonly source = signal<NumberSource>('REGISTER');
  protected readonly foundAt = signal('');
  protected readonly calledAt = signal('');
  protected readonly outcome = signal<CallOutcome>('REACHED');
  protected readonly answeredBy = signal('');
  private readonly tried = signal(false);

  protected missing(value: string): string | null {
    return this.tried() && value.trim() === '' ? this.t('ui.error.required') : null;
  }

  protected toneOf({ score, outcome, withdrawn }: One): 'good' | 'wait' | 'unknown' | 'hold' {
    if (withdrawn) return 'unknown';
    if (score > 0) return 'good';
    return outcome === 'WAITING' ? 'wait' : outcome === 'DENIED' || outcome === 'RETURNED' ? 'hold' : 'unknown';
  }

  protected mail(): Promise<void> {
    const input = { params: { id: this.distributorId() }, body: { language: this.language() } };
    return this.change('mail', () => this.api.call(mailContact, input));
  }

  protected web(): Promise<void> {
    return this.change('web', () => this.api.call(lookAtContactDomain, { params: { id: this.distributorId() } }));
  }

  protected tell({ id }: One, code: string): Promise<void> {
    if (code.trim() === '') return Promise.resolve();
    return this.change('code', () => this.api.call(tellContactCode, { params: { id }, body: { code } }));
  }

  protected async call(): Promise<void> {
    this.tried.set(true);
    const [number, foundAt, at] = [this.number().trim(), this.foundAt().trim(), this.calledAt()];
    if (!number || !foundAt || !at) return;
    const body = {
      ...{ number, foundAt, source: this.source(), outcome: this.outcome() },
      ...{ calledAt: new Date(at).toISOString(), answeredBy: this.answeredBy().trim() || null, note: null },
    };
    await this.change('call', () => this.api.call(logContactCall, { params: { id: this.distributorId() }, body }));
    if (this.act.problem()) return;
    for (const field of [this.number, this.foundAt, this.calledAt, this.answeredBy]) field.set('');
    this.tried.set(false);
  }

  protected async withdraw({ id }: One): Promise<void> {
    const asked: ReasonAsked = {
      heading: this.t('checks.contacts.withdraw.title'),
      text: this.t('checks.contacts.withdraw.text'),
      verb: this.t('checks.contacts.withdraw.act'),
      reasonLabel: this.t('checks.contacts.withdraw.reason'),
      stops: true,
      run: async (reason) => {
        this.read.set(await this.api.call(withdrawContactAttempt, { params: { id }, body: { reason } }));
      },
    };
    await this.dialogs.open<boolean, ReasonAsked>(ReasonDialog, asked);
  }

  private async change(what: 'mail' | 'web' | 'code' | 'call', run: () => Promise<View>): Promise<void> {
    const done = await this.act.run(async () => this.read.set(await run()));
    // A wrong code was counted: what is shown is not what is there.
    if (done) this.toasts.show(this.t(`checks.contacts.done.${what}`));
    else if (what === 'code') this.read.reload();
  }
}
