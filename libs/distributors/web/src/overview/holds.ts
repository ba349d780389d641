import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { Button, DateText, ToneShape } from '@downstream/ui/primitives';
import { voted } from '../detail/acts';
import { FactWords } from '../facts/fact-words';
import type { DistributorRecord } from '../facts/facts-model';
import { WhoWords } from '../words/who-words';

type Hold = DistributorRecord['holds'][number];

/** Stops of a distributor: open ones in full with who has voted for the release, released ones in a line. */
@Component({
  selector: 'ds-holds',
  imports: [Button, DateText, RouterLink, ToneShape],
  template: `<section class="ds-group" aria-labelledby="holds">
    <h2 id="holds">{{ t('distributors.overview.holds') }}</h2>
    @for (hold of open(); track hold.id) {
      <article class="hold">
        <p class="what">
          <ds-shape tone="stop" />
          {{ hold.basis ? facts.code(hold.basis) : t('distributors.hold.withheld') }}
        </p>
        @if (hold.reason) {
          <p class="reason">{{ hold.reason }}</p>
        }
        <p class="ds-quiet ds-small">
          {{ t('distributors.hold.scope.' + hold.scope) }}
          {{ t('distributors.hold.placed', { who: who.deed(hold.placed) }) }}
        </p>
        @if (hitOf(hold); as id) {
          <a [routerLink]="['/desk/hits', id]">{{ t('distributors.hold.hit') }}</a>
        }
        <p>
          <strong>{{
            t('distributors.hold.votes', { given: hold.releaseVotes.length, needed: hold.votesNeeded })
          }}</strong>
        </p>
        @for (vote of hold.releaseVotes; track vote.by.id) {
          <p class="vote">
            <span>{{ who.full(vote.by) }}, <ds-date [at]="vote.at" show="time" /></span>
            @if (vote.reason) {
              <span class="reason">{{ vote.reason }}</span>
            }
          </p>
        }
        @if (mayRelease()) {
          <div>
            <button dsButton [reason]="whyNot(hold)" (click)="release.emit(hold)">
              {{ t('distributors.release.act') }}
            </button>
          </div>
        }
      </article>
    } @empty {
      <p class="ds-quiet">{{ t('distributors.hold.none') }}</p>
    }
    @if (released().length) {
      <details>
        <summary>{{ t('distributors.hold.released', { n: released().length }) }}</summary>
        <ul>
          @for (hold of released(); track hold.id) {
            <li>
              <p>
                {{ hold.basis ? facts.code(hold.basis) : t('distributors.hold.withheld') }},
                <ds-date [at]="hold.placed.at" /> – <ds-date [at]="hold.releasedAt ?? hold.placed.at" />
              </p>
              @if (hold.reason) {
                <p class="reason">{{ hold.reason }}</p>
              }
              <p class="ds-quiet ds-small">{{ t('distributors.hold.placed', { who: who.deed(hold.placed) }) }}</p>
              @for (vote of hold.releaseVotes; track vote.by.id) {
                <p class="ds-quiet ds-small">
                  {{ t('distributors.hold.releasedBy', { who: who.full(vote.by) }) }}
                  @if (vote.reason) {
                    <span class="reason">{{ vote.reason }}</span>
                  }
                </p>
              }
            </li>
          }
        </ul>
      </details>
    }
  </section>`,
  styles: `
    h2 {
      font-size: var(--ds-16);
    }
    .hold {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
      padding: var(--ds-s3) var(--ds-s4);
      border: 1px solid var(--ds-stop-line);
      border-inline-start: 3px solid var(--ds-stop-mark);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
    }
    .what {
      display: flex;
      align-items: center;
      gap: var(--ds-s2);
      font-weight: var(--ds-bold);
    }
    .what ds-shape {
      font-size: 14px;
    }
    .vote {
      display: flex;
      flex-direction: column;
    }
    .reason {
      white-space: pre-line;
    }
    summary {
      color: var(--ds-ink-2);
    }
  `,
})
export class Holds {
  readonly holds = input.required<readonly Hold[]>();
  readonly mayRelease = input.required<boolean>();
  /** The person who looks: nobody votes twice. */
  readonly me = input<string>();
  readonly release = output<Hold>();

  protected readonly t = injectWords();
  protected readonly facts = inject(FactWords);
  protected readonly who = inject(WhoWords);
  protected readonly open = computed(() => this.holds().filter(({ releasedAt }) => releasedAt === null));
  protected readonly released = computed(() => this.holds().filter(({ releasedAt }) => releasedAt !== null));

  /** The hit that gave rise to it, for those who see the ground. */
  protected hitOf({ basis, cause }: Hold): string | undefined {
    return basis === 'LIST_MATCH' && cause !== null ? cause : undefined;
  }

  protected whyNot(hold: Hold): string | undefined {
    return voted(hold.releaseVotes, this.me()) ? this.t('distributors.why.votedAlready') : undefined;
  }
}
