import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AnsweredFile, Lack, QuestionOf, Rendition } from '@downstream/attestations/core';
import { beginPortalSignature, readBackPortalStatement, signPortalStatement } from '@downstream/contracts/attestations';
import type { Body } from '@downstream/contracts/route';
import { Api, Attempt, injectWords, resourceOf, Session, Words } from '@downstream/ui/client';
import { Button, Check, CheckLine, Field, Icon, Input, Skeleton, ToneShape } from '@downstream/ui/elements';
import { ErrorState, PageFocus, PageHeader, ProblemBanner } from '@downstream/ui/frame';
import { FileList } from '../fields/file-list';
import { RenditionView } from '../rendition/rendition-view';
import { AnswerSheetStore } from '../sheet/answer-sheet.store';
import { SheetFrame } from '../sheet/sheet-frame';
import { LackList } from '../submit/lack-list';
import { type DeviceChallenge, newChallenge } from './device-challenge';
import { deviceMark } from './device-mark';
import { EndReached } from './end-reached';
import { paperToSign } from './own-statement-file';
import { StatementSource } from './statement-source';

type Signing = Body<typeof signPortalStatement>;
type ElsewhereKind = Extract<Signing, { means: 'FILE' }>['kind'];

const CODE = /^\d{6}$/;
/** As it is pasted: with spaces, or words around it. */
const digitsOf = (code: string): string => code.replace(/\D/g, '');

/** The mark of this device, where it has one. */
const marked = () => {
  const device = deviceMark();
  return device === undefined ? {} : { device };
};

/**
 * Signing: the whole text as it will be signed, then the name and a code that is bound to this text and this device; or,
 * where that is too weak, a document that was signed elsewhere.
 */
@Component({
  selector: 'ds-sign-page',
  imports: [
    ...[Button, Check, CheckLine, EndReached, ErrorState, Field, FileList, Icon, Input, LackList, PageHeader],
    ...[ProblemBanner, RenditionView, RouterLink, SheetFrame, Skeleton, ToneShape],
  ],
  templateUrl: './sign.page.html',
  styleUrl: './sign.page.css',
})
export class SignPage {
  protected readonly t = injectWords();
  protected readonly store = inject(AnswerSheetStore);
  protected readonly session = inject(Session);
  private readonly source = inject(StatementSource);
  private readonly words = inject(Words);
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly focus = inject(PageFocus);
  private readonly opened = performance.now();
  protected readonly maker = computed(() => this.session.tenant()?.name ?? '');
  private readonly params = { statement: this.source.statement as never };
  protected readonly text = resourceOf(readBackPortalStatement, () => ({
    params: this.params,
    query: { language: this.words.language() },
  }));
  protected readonly lacking = computed(() => (this.text.value()?.lacking ?? []) as readonly Lack[]);
  protected readonly rendition = computed(() => this.text.value()?.rendition as Rendition | undefined);
  protected readonly mayOnScreen = computed(() => this.text.value()?.kinds.includes('SES') ?? false);
  /** Whether it is signed elsewhere although it might be signed here. */
  protected readonly elsewhere = signal(false);
  protected readonly onScreen = computed(() => this.mayOnScreen() && !this.elsewhere());

  protected readonly readToEnd = signal(false);
  protected readonly agreed = signal(false);
  protected readonly tried = signal(false);
  protected readonly challenge = signal<DeviceChallenge | undefined>(undefined);
  protected readonly typedName = signal('');
  protected readonly code = signal('');
  protected readonly beginning = new Attempt();
  protected readonly signing = new Attempt();

  protected readonly kinds: readonly ElsewhereKind[] = ['WET_INK', 'AES', 'QES'];
  protected readonly kind = signal<ElsewhereKind>('WET_INK');
  protected readonly files = signal<readonly AnsweredFile[]>([]);
  protected readonly paper = {
    type: 'FILES',
    most: 1,
    mediaTypes: ['application/pdf', 'image/jpeg', 'image/png'],
    mostBytes: 20_000_000,
  } as unknown as QuestionOf<'FILES'>;

  protected readonly printed = computed(() => paperToSign(this.source.statement, this.words.language()));
  protected readonly codeFits = computed(() => CODE.test(digitsOf(this.code())));

  /** Sends the code that signs what is on the screen now, and nothing else. */
  protected async begin(): Promise<void> {
    const text = this.text.value();
    this.tried.set(true);
    if (!text || !this.agreed() || this.typedName().trim() === '') return;
    await this.beginning.run(async () => {
      await this.store.sending.flush();
      const made = await newChallenge();
      await this.api.call(beginPortalSignature, {
        params: this.params,
        body: {
          language: this.words.language(),
          contentSha256: text.contentSha256,
          shownSha256: text.shownSha256,
          challenge: made.challenge as never,
        },
      });
      this.challenge.set(made);
      this.tried.set(false);
      this.code.set('');
    });
    this.readAgain(this.beginning);
  }

  protected async sign(): Promise<void> {
    const { verifier } = this.challenge() ?? {};
    const consent = this.text.value()?.consent;
    this.tried.set(true);
    if (!verifier || !consent || !this.codeFits()) return;
    await this.send({
      means: 'SCREEN',
      typedName: this.typedName().trim(),
      code: digitsOf(this.code()),
      verifier,
      consentSha256: consent.sha256,
      readToEnd: this.readToEnd(),
      secondsOnPage: Math.round((performance.now() - this.opened) / 1000),
      ...marked(),
    });
  }

  /** Hands in what was signed elsewhere. */
  protected async handIn(): Promise<void> {
    const text = this.text.value();
    const file = this.files()[0];
    this.tried.set(true);
    if (!text || !file || this.typedName().trim() === '') return;
    await this.send({
      means: 'FILE',
      file: file as never,
      kind: this.kind(),
      name: this.typedName().trim(),
      language: this.words.language(),
      contentSha256: text.contentSha256,
      ...marked(),
    });
  }

  private async send(body: Signing): Promise<void> {
    const done = await this.signing.run(async () => {
      await this.api.call(signPortalStatement, { params: this.params, body });
      await this.store.load(true);
    });
    if (!done) return this.readAgain(this.signing);
    await this.router.navigateByUrl(this.store.pages.start);
    this.focus.arrived();
  }

  /** What was read is not what would be signed any more: it is read anew before anything else. */
  private readAgain(attempt: Attempt): void {
    if (attempt.problem()?.code !== 'STATEMENT_CHANGED') return;
    this.challenge.set(undefined);
    this.readToEnd.set(false);
    this.text.reload();
  }
}
