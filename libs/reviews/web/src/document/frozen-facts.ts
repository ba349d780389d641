import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { FactWords } from '@downstream/distributors/web';
import { injectWords } from '@downstream/ui/client';
import { FactLine, Facts } from '@downstream/ui/patterns';
import { CopyId, DateText, ToneShape } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';
import { CaseWords } from '../words/case-words';
import { resultTone } from '../words/tones';
import { frozenFields, readFrozen } from './frozen';

/** What was frozen and is signed: facts, checks, hits, lists and the matrix, read as a document; and its text. */
@Component({
  selector: 'ds-frozen-facts',
  imports: [CopyId, DateText, FactLine, Facts, RouterLink, ToneShape],
  template: `@if (frozen(); as frozen) {
      <ds-facts>
        @for (fact of facts(); track fact.label) {
          <ds-fact [label]="fact.label" [missing]="fact.missing">
            @for (line of fact.lines; track $index) {
              <bdi class="block">{{ line }}</bdi>
            }
          </ds-fact>
        }
      </ds-facts>
      <h3>{{ t('reviews.frozen.checks') }}</h3>
      <ul class="ds-rows list">
        @for (check of frozen.checks; track check.id) {
          <li>
            <span class="text">
              @if (tones[check.result] === 'unknown') {
                <ds-shape tone="unknown" />
              }
              <bdi>{{ nameOf(check.partyId) }}</bdi>: {{ cases.check(check.check) }},
              {{ check.resolved ? cases.settled(check.check, check.result) : cases.result(check.check, check.result) }}
            </span>
            @if (check.asOf; as at) {
              <ds-date class="ds-quiet" [at]="at" show="utc" />
            }
          </li>
        } @empty {
          <li class="unknown"><ds-shape tone="unknown" />{{ t('reviews.frozen.noChecks') }}</li>
        }
      </ul>
      <h3>{{ t('reviews.frozen.hits') }}</h3>
      <ul class="ds-rows list">
        @for (hit of frozen.hits; track hit.id) {
          <li>
            <span class="text"
              ><bdi>{{ nameOf(hit.partyId) }}</bdi> · <bdi>{{ entryOf(hit.entry) }}</bdi>:
              {{ words.code(hit.state) }}</span
            >
            <a [routerLink]="['/desk/hits', hit.id]">{{ t('reviews.work.compare') }}</a>
          </li>
        } @empty {
          <li class="ds-quiet">{{ t('reviews.frozen.noHits') }}</li>
        }
      </ul>
      @if (frozen.flags.length) {
        <h3>{{ t('reviews.frozen.flags') }}</h3>
        <ul class="ds-rows list">
          @for (flag of frozen.flags; track flag.id) {
            <li>
              <span class="text">{{ flag.code }}: {{ t('reviews.flag.' + flag.state) }}</span>
              <a [routerLink]="['/desk/distributors', frozen.distributor.id]" [queryParams]="{ tab: 'flags' }">{{
                t('reviews.frozen.toFlags')
              }}</a>
            </li>
          }
        </ul>
      }
      <h3>{{ t('reviews.frozen.lists') }}</h3>
      <ul class="ds-rows list">
        @for (list of frozen.lists; track list.id) {
          <li>
            <span class="text"
              >{{ cases.list(list.list) }}, {{ t('reviews.frozen.inForce') }}
              <ds-date [at]="list.inForceFrom" show="utc"
            /></span>
            <ds-id [value]="list.sha256" [what]="t('reviews.frozen.listHash')" />
          </li>
        } @empty {
          <li class="unknown"><ds-shape tone="unknown" />{{ t('reviews.frozen.noLists') }}</li>
        }
      </ul>
      <p class="ds-quiet">{{ t('reviews.frozen.matrix', { version: frozen.matrixVersion }) }}</p>
    } @else {
      <p>{{ t('reviews.frozen.otherFormat') }}</p>
    }
    <details>
      <summary>{{ t('reviews.frozen.text') }}</summary>
      <pre tabindex="0">{{ text() }}</pre>
    </details>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s2);
    }
    .block {
      display: block;
      inline-size: fit-content;
      max-inline-size: 100%;
    }
    h3 {
      font-size: inherit;
      margin-block-start: var(--ds-s3);
    }
    .list {
      border-block: var(--ds-hair);
    }
    .list li {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--ds-s4);
      justify-content: space-between;
      padding-block: var(--ds-s1);
    }
    .text {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .unknown {
      justify-content: flex-start !important;
      gap: var(--ds-s2) !important;
    }
    summary {
      color: var(--ds-ink-2);
    }
    pre {
      margin: 0;
      padding: var(--ds-s3);
      max-block-size: 320px;
      overflow: auto;
      background: var(--ds-sunk);
      border-radius: var(--ds-radius);
      font-size: var(--ds-12);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class FrozenFacts {
  /** The frozen facts as the contract hands them over. */
  readonly content = input.required<unknown>();
  protected readonly t = injectWords();
  protected readonly words = inject(FactWords);
  protected readonly cases = inject(CaseWords);
  protected readonly tones: Readonly<Record<string, Tone>> = resultTone;
  protected readonly frozen = computed(() => readFrozen(this.content()));
  protected readonly text = computed(() => JSON.stringify(this.content(), null, 2));
  protected readonly facts = computed(() => {
    const distributor = this.frozen()?.distributor as Record<string, unknown> | undefined;
    return frozenFields.map((field) => {
      const value = distributor?.[field];
      const list = Array.isArray(value) && (field === 'parties' || field === 'expectedAnnualVolume');
      const items = list && value.length > 0 ? value : [value];
      return {
        label: this.t(field === 'parties' ? 'reviews.frozen.parties' : `distributors.fact.${field}`),
        lines: items.map((item) => this.words.value(`/${field}`, item)),
        missing:
          field !== 'tier' && (value === null || value === undefined || (Array.isArray(value) && value.length === 0)),
      };
    });
  });
  private readonly lists = computed(() => this.frozen()?.lists.map(({ list }) => list) ?? []);
  private readonly names = computed(() => {
    const distributor = this.frozen()?.distributor;
    if (!distributor) return new Map<string, string>();
    const { id, legalName, parties } = distributor;
    return new Map([...parties, { id, name: legalName }].map((one) => [one.id, one.name.native] as const));
  });

  /** `OFAC SDN 12183` for the frozen `ofac-sdn 12183`; names of one's own lists may have blanks in them. */
  protected entryOf(entry: string): string {
    const ofList = this.lists().filter((list) => entry.startsWith(`${list} `));
    const [first = ''] = entry.split(' ');
    const list = ofList.reduce((a, b) => (a.length < b.length ? b : a), first);
    return this.cases.list(list) + entry.slice(list.length);
  }

  /** Name of a party; whoever is neither the distributor nor on its list is its contact, who has no id on record. */
  protected nameOf(partyId: string): string {
    return this.names().get(partyId) ?? this.frozen()?.distributor.contact?.name ?? partyId;
  }
}
