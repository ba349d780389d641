import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readPortalStatus } from '@downstream/contracts/distributors/read-portal-status';
import { conditionSentence, type ApprovalCondition } from '@downstream/kernel';
import { injectWords, resourceOf, Words } from '@downstream/ui/client';
import { ErrorState, FourSteps, PageHeader } from '@downstream/ui/frame';
import { Formats, Icon, Skeleton, ToneShape } from '@downstream/ui/elements';
import { askedItems } from './open-items';

/**
 * Where the distributor stands: a decision if there is one, what is asked of it, and the four steps. The answer holds
 * no word on screening, and the page adds none: every state between arrival and decision looks the same.
 */
@Component({
  selector: 'ds-portal-status',
  imports: [ErrorState, FourSteps, Icon, PageHeader, RouterLink, Skeleton, ToneShape],
  templateUrl: './portal-status.page.html',
  styleUrl: './portal-status.page.css',
})
export class PortalStatusPage {
  protected readonly t = injectWords();
  private readonly formats = inject(Formats);
  private readonly words = inject(Words);
  protected readonly status = resourceOf(readPortalStatus, () => ({}));
  protected readonly now = this.status.value;
  protected readonly items = computed(() => askedItems(this.now()?.openItems ?? []).map((key) => this.t(key)));
  /** Asked by a person, in a message of their own, and not by a missing fact. */
  protected readonly askedByLetter = computed(
    () => this.now()?.status === 'QUESTION_FOR_YOU' && this.items().length === 0,
  );
  protected readonly conditionIn = (condition: ApprovalCondition) =>
    conditionSentence(condition, this.words.language());
  protected readonly decision = computed(() => {
    const decision = this.now()?.decision;
    if (!decision) return undefined;
    return {
      ...decision,
      tone: ({ APPROVED: 'good', APPROVED_WITH_CONDITIONS: 'good', REJECTED: 'stop' } as const)[decision.outcome],
      on: this.formats.date(decision.at),
      until: decision.approvedUntil ? this.formats.date(decision.approvedUntil) : undefined,
    };
  });
}
