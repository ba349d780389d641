import { NgTemplateOutlet } from '@angular/common';
import { Component, contentChild, Directive, inject, input, TemplateRef } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { DateText, Icon, type IconName, ToneShape } from '@downstream/ui/primitives';
import type { Tone } from '@downstream/ui/tokens';

/** Something that happened. */
export interface Moment {
  readonly id: string;
  /** Instant. */
  readonly at: string;
  /** The sentence: "Hit settled as false positive". */
  readonly text: string;
  /** Who, with role where it matters; undefined for nobody to name. */
  readonly actor?: string;
  readonly actorKind?: 'person' | 'machine' | 'party';
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly note?: string;
}

/** `<ng-template dsMoment let-moment>`: further content under a moment's sentence (links, hashes). */
@Directive({ selector: 'ng-template[dsMoment]' })
export class MomentDetail {
  readonly template = inject<TemplateRef<{ $implicit: Moment }>>(TemplateRef);
  static ngTemplateContextGuard(_detail: MomentDetail, context: unknown): context is { $implicit: Moment } {
    return typeof context === 'object';
  }
}

/** What happened, newest first as given. */
@Component({
  selector: 'ds-timeline',
  imports: [DateText, Icon, NgTemplateOutlet, ToneShape],
  template: `<ol>
    @for (moment of moments(); track moment.id) {
      <li>
        <span class="mark">
          @if (moment.icon; as icon) {
            <ds-icon [name]="icon" />
          } @else {
            <ds-shape [tone]="moment.tone ?? 'neutral'" />
          }
        </span>
        <div class="body">
          <p class="text">{{ moment.text }}</p>
          <p class="meta">
            @if (moment.actor) {
              <span class="actor">
                @if (moment.actorKind === 'machine') {
                  <ds-icon name="machine" /><span class="ds-hidden">{{ t('ui.timeline.machine') }}</span>
                }
                {{ moment.actor }}</span
              >
            }
            <ds-date [at]="moment.at" show="time" />
          </p>
          @if (moment.note) {
            <p class="note">{{ moment.note }}</p>
          }
          @if (detail(); as detail) {
            <ng-container [ngTemplateOutlet]="detail.template" [ngTemplateOutletContext]="{ $implicit: moment }" />
          }
        </div>
      </li>
    }
  </ol>`,
  styles: `
    li {
      position: relative;
      display: flex;
      gap: var(--ds-s3);
      padding-block-end: var(--ds-s4);
    }
    li:not(:last-child)::before {
      content: '';
      position: absolute;
      inset-block: 22px 0;
      inset-inline-start: 9px;
      border-inline-start: 1px solid var(--ds-line-2);
    }
    .mark {
      display: grid;
      place-items: center;
      flex: none;
      inline-size: 19px;
      block-size: calc(1lh);
      font-size: 13px;
      color: var(--ds-ink-2);
    }
    .body {
      flex: 1;
      min-inline-size: 0;
    }
    .meta {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--ds-s3);
      color: var(--ds-ink-2);
      font-size: var(--ds-13);
    }
    .actor {
      display: inline-flex;
      align-items: center;
      gap: 4px;
    }
    .note {
      margin-block-start: var(--ds-s1);
      padding-inline-start: var(--ds-s3);
      border-inline-start: 2px solid var(--ds-line-2);
      white-space: pre-line;
    }
  `,
})
export class Timeline {
  readonly moments = input.required<readonly Moment[]>();
  protected readonly detail = contentChild(MomentDetail);
  protected readonly t = injectWords();
}
