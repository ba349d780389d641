import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FactWords } from '@downstream/distributors/web';
import { injectWords } from '@downstream/ui/client';
import { Progress, ToneShape } from '@downstream/ui/primitives';
import { CaseWords, type Point, type ReviewRecord } from '../words/case-words';
import { pointTone } from '../words/tones';

/** How many points stand between the case and a recommendation; open ones first, each a link to where it is dealt with. */
@Component({
  selector: 'ds-checklist',
  imports: [Progress, RouterLink, ToneShape],
  template: `<section class="ds-group" aria-labelledby="checklist">
    <h2 id="checklist">{{ t('reviews.work.checklist') }}</h2>
    <ds-progress [label]="t('reviews.work.checklist')" [done]="review().readiness.met" [of]="review().readiness.of" />
    <ul class="ds-rows">
      @for (line of lines(); track $index) {
        <li [class.met]="line.met">
          <ds-shape [tone]="line.tone" />
          <span class="text">
            <span class="ds-hidden">{{ t(line.met ? 'reviews.work.met' : 'reviews.work.unmet') }}</span>
            <a [routerLink]="line.link" [queryParams]="line.query">{{ line.text }}</a>
          </span>
        </li>
      } @empty {
        <li class="ds-quiet">{{ t('reviews.work.noPoints') }}</li>
      }
    </ul>
  </section>`,
  styles: `
    h2 {
      font-size: var(--ds-16);
    }
    li {
      display: flex;
      gap: var(--ds-s2);
      padding-block: var(--ds-s2);
    }
    ds-shape {
      margin-block-start: 2px;
      font-size: 14px;
    }
    .text {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .met a {
      color: var(--ds-ink-2);
      text-decoration-color: transparent;
    }
    .met a:hover {
      color: var(--ds-ink);
      text-decoration-color: currentColor;
    }
  `,
})
export class Checklist {
  readonly review = input.required<ReviewRecord>();
  /** Roles by the ids of parties, as far as they are known: one person may stand on the list twice. */
  readonly roles = input<ReadonlyMap<string, string>>(new Map());
  protected readonly t = injectWords();
  private readonly words = inject(CaseWords);
  private readonly facts = inject(FactWords);

  protected readonly lines = computed(() =>
    [...this.review().readiness.points]
      .sort((a, b) => Number(a.met) - Number(b.met))
      .map((point) => ({
        met: point.met,
        text: this.words.point(point, this.who(point)),
        tone: pointTone(point, this.review().afterKnockOut),
        ...this.where(point),
      })),
  );

  /** The name with its role, where another party has the same name; undefined where the name is enough. */
  private who({ party }: Point): string | undefined {
    const role = party && this.roles().get(party.id);
    const twins = this.review().readiness.points.some(
      (one) => one.party?.name === party?.name && one.party?.id !== party?.id,
    );
    return role && twins
      ? this.t('reviews.point.inRole', { name: party.name, role: this.facts.code(role) })
      : undefined;
  }

  private where({ about, hitId }: Point): { link: readonly unknown[]; query: Record<string, string> | null } {
    const distributor = ['/desk/distributors', this.review().distributor.id];
    if (about === 'HIT' && hitId !== null) return { link: ['/desk/hits', hitId], query: null };
    if (about === 'LISTS') return { link: ['/desk/lists'], query: null };
    const tab = about === 'CHECK' ? 'checks' : about === 'FLAG' ? 'flags' : null;
    return { link: distributor, query: tab === null ? null : { tab } };
  }
}
