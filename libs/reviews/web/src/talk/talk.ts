import { Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { isDecided } from '@downstream/reviews/core';
import type { UserId } from '@downstream/kernel';
import { injectWords, localeOf, Session, Words } from '@downstream/ui/client';
import { Questions } from '@downstream/ui/overlay';
import { ErrorState, hotkeys, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Check, CheckLine, DateText, Field, Input, Skeleton } from '@downstream/ui/primitives';
import type { ReviewRecord } from '../words/case-words';
import { TalkStore } from './talk.store';

/** What is said about a case: notes for the desk, and messages to the distributor; neither looks like the other. */
@Component({
  selector: 'ds-talk',
  imports: [Button, Check, CheckLine, DateText, ErrorState, Field, Input, ProblemBanner, Skeleton],
  providers: [TalkStore],
  templateUrl: './talk.html',
  styleUrl: './talk.css',
})
export class Talk {
  readonly review = input.required<ReviewRecord>();
  protected readonly t = injectWords();
  protected readonly store = inject(TalkStore);
  private readonly questions = inject(Questions);
  private readonly session = inject(Session);
  private readonly words = inject(Words);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly noteText = signal('');
  protected readonly messageText = signal('');
  protected readonly mentions = signal<readonly UserId[]>([]);
  protected readonly over = computed(() => isDecided(this.review().state));
  /** An approver who writes a note leaves the signature to another: that is said before, not after. */
  protected readonly signs = computed(() =>
    this.review().actions.some(({ action, allowed }) => action === 'SIGN' && allowed),
  );
  protected readonly mayAsk = computed(() => {
    const { state } = this.review();
    return (state === 'IN_REVIEW' || state === 'AWAITING_DISTRIBUTOR') && this.session.can('review:work');
  });
  protected readonly language = (code: string): string =>
    new Intl.DisplayNames([localeOf(this.words.language())], { type: 'language' }).of(code) ?? code;

  constructor() {
    const box = (selector: string) => (): void | false => {
      const field = this.host.querySelector<HTMLElement>(selector);
      if (!field) return false;
      field.focus();
      field.scrollIntoView({ block: 'center' });
    };
    hotkeys([
      { keys: 'm', label: 'reviews.key.note', run: box('.notes textarea') },
      { keys: 'r', label: 'reviews.key.ask', run: box('.messages textarea') },
    ]);
  }

  protected mention(id: UserId, on: boolean): void {
    this.mentions.update((ids) => (on ? [...ids, id] : ids.filter((one) => one !== id)));
  }

  protected async note(): Promise<void> {
    const text = this.noteText().trim();
    if (text === '' || !(await this.store.note(text, this.mentions()))) return;
    this.noteText.set('');
    this.mentions.set([]);
  }

  /** A second look at whom it goes to, before anything leaves the house. */
  protected async send(recipients: readonly { readonly name: string; readonly email: string }[]): Promise<void> {
    const text = this.messageText().trim();
    if (text === '') return;
    const { native, latin } = this.review().distributor.legalName;
    const sure = await this.questions.ask({
      heading: this.t('reviews.talk.sureHeading', { name: latin ?? native }),
      effects: [
        ...recipients.map(({ name, email }) => this.t('reviews.talk.sureTo', { name, email })),
        this.t('reviews.talk.sureClock'),
        text,
      ],
      act: this.t('reviews.talk.send'),
    });
    if (!sure) return;
    const sent = await this.store.send(
      text,
      recipients.map(({ email }) => email),
    );
    if (sent) this.messageText.set('');
  }
}
