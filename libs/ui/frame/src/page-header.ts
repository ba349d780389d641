import { afterNextRender, Component, effect, ElementRef, inject, input, untracked, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { RecentPages } from './recent';
import { Breadcrumb } from './breadcrumb';
import { type Crumb, Crumbs } from './crumbs';
import { PageFocus } from './page-focus';

/** A short fact of the header line: "Next review · 12 Mar 2027". */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/**
 * Where am I, in what state: the way here, the name (native script, Latin below), the state, at most five facts.
 * Sets the tab's title: "Acme Trading · In review · Downstream".
 *
 * `<ds-page-header [heading]="name" [latin]="…" [crumbs]="…" [state]="word" [facts]="…">
 *    <ds-chip dsState …/> <button dsActions …/></ds-page-header>`
 */
@Component({
  selector: 'ds-page-header',
  imports: [Breadcrumb],
  template: `@if (!trail.shownByFrame()) {
      <ds-breadcrumb [way]="crumbs()" />
    }
    <div class="top">
      <div class="names">
        <div class="line">
          <h1 #h1 tabindex="-1" [attr.lang]="lang() ?? null">
            <bdi>{{ heading() }}</bdi>
          </h1>
          <div class="state"><ng-content select="[dsState]" /></div>
        </div>
        @if (latin(); as text) {
          <p class="latin">
            <bdi>{{ text }}</bdi>
          </p>
        }
        @if (lead(); as text) {
          <p class="lead">{{ text }}</p>
        }
      </div>
      <div class="actions"><ng-content select="[dsActions]" /></div>
    </div>
    @if (facts().length) {
      <dl class="facts">
        @for (fact of facts().slice(0, 5); track fact.label) {
          <div>
            <dt>{{ fact.label }}</dt>
            <dd>{{ fact.value }}</dd>
          </div>
        }
      </dl>
    }`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: flex-start;
      gap: var(--ds-s3) var(--ds-s6);
    }
    .names {
      flex: 1 1 360px;
      min-inline-size: 0;
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--ds-s1) var(--ds-s3);
    }
    .state {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s2);
    }
    .latin {
      color: var(--ds-ink-2);
      font-size: var(--ds-16);
    }
    .lead {
      color: var(--ds-ink-2);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s2);
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--ds-s2) 0;
      padding-block-start: var(--ds-s1);
    }
    .facts > div {
      padding-inline: var(--ds-s4);
      border-inline-start: var(--ds-hair);
    }
    .facts > div:first-child {
      padding-inline-start: 0;
      border: 0;
    }
    dt {
      color: var(--ds-ink-2);
      font-size: var(--ds-12);
    }
    dd {
      font-weight: var(--ds-bold);
      font-variant-numeric: tabular-nums;
    }
    @media (max-width: 839px) {
      .facts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(136px, 1fr));
      }
      .facts > div {
        padding: 0;
        border: 0;
      }
      .actions:has(*) {
        inline-size: 100%;
      }
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  /** BCP 47 language of a foreign name. */
  readonly lang = input<string>();
  /** The name in Latin letters, when the heading is in another script. */
  readonly latin = input<string>();
  readonly lead = input<string>();
  /** The way here, without the page itself. */
  readonly crumbs = input<readonly Crumb[]>([]);
  /** The state's word, for the tab's title. */
  readonly state = input<string>();
  readonly facts = input<readonly Fact[]>([]);
  protected readonly trail = inject(Crumbs);
  private readonly title = inject(Title);
  private readonly h1 = viewChild.required<ElementRef<HTMLElement>>('h1');

  constructor() {
    effect(() => this.trail.set(this.crumbs()));
    effect(() => this.title.setTitle([this.heading(), this.state(), 'Downstream'].filter(Boolean).join(' · ')));
    const focus = inject(PageFocus);
    afterNextRender({ read: () => focus.take(this.h1().nativeElement) });
    const recent = inject(RecentPages);
    const router = inject(Router);
    effect(() => {
      const title = this.heading();
      // Only pages of a record lie below another page; lists are on the rail already.
      if (this.crumbs().length > 0) untracked(() => recent.note({ url: router.url.split(/[?#]/)[0] ?? '/', title }));
    });
  }
}
