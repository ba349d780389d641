import { Component, computed, inject, input, output } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Button, type Option } from '@downstream/ui/primitives';
import { FactWords } from '../facts/fact-words';
import type { FactsModel } from '../facts/facts-model';
import type { FactField } from './three-way';

const countries: readonly FactField[] = ['country', 'addressCountry', 'territory'];

/** Somebody else was faster: both versions side by side, field by field, and what was taken over. */
@Component({
  selector: 'ds-both-versions',
  imports: [Button],
  template: `<section class="box" role="alert" aria-labelledby="both">
    <h2 id="both">{{ t('distributors.both.title') }}</h2>
    <p>{{ t('distributors.both.who', { who: who() }) }}</p>
    @if (lines().length) {
      <table>
        <thead>
          <tr>
            <th scope="col">{{ t('distributors.both.field') }}</th>
            <th scope="col">{{ t('distributors.both.theirs') }}</th>
            <th scope="col">{{ t('distributors.both.mine') }}</th>
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.field) {
            <tr>
              <th scope="row">{{ line.label }}</th>
              <td>
                <bdi>{{ line.theirs }}</bdi>
                <button dsButton (click)="takeTheirs.emit(line.field)">
                  {{ t('distributors.both.takeTheirs') }}<span class="ds-hidden">: {{ line.label }}</span>
                </button>
              </td>
              <td>
                <bdi>{{ line.mine }}</bdi>
                <button dsButton (click)="keepMine.emit(line.field)">
                  {{ t('distributors.both.keepMine') }}<span class="ds-hidden">: {{ line.label }}</span>
                </button>
              </td>
            </tr>
          }
        </tbody>
      </table>
    }
    @if (taken().length) {
      <p>{{ t('distributors.both.taken', { fields: takenNames() }) }}</p>
    }
    @if (!lines().length) {
      <p>{{ t('distributors.both.saveAgain') }}</p>
    }
  </section>`,
  styles: `
    .box {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
      padding: var(--ds-s4);
      border: 1px solid var(--ds-hold-line);
      border-inline-start: 3px solid var(--ds-hold-mark);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
    }
    h2 {
      font-size: var(--ds-16);
    }
    table {
      inline-size: 100%;
      table-layout: fixed;
    }
    th,
    td {
      padding: var(--ds-s2) var(--ds-s3) var(--ds-s2) 0;
      border-block-end: var(--ds-hair);
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    thead th {
      color: var(--ds-ink-2);
      font-size: var(--ds-12);
      font-weight: var(--ds-bold);
    }
    td > bdi {
      display: block;
      white-space: pre-line;
      margin-block-end: var(--ds-s2);
    }
    @media (max-width: 600px) {
      td > .ds-button {
        white-space: normal;
      }
    }
  `,
})
export class BothVersions {
  /** Who changed it and when, in words. */
  readonly who = input.required<string>();
  readonly both = input.required<readonly FactField[]>();
  readonly taken = input.required<readonly FactField[]>();
  readonly mine = input.required<FactsModel>();
  readonly theirs = input.required<FactsModel>();
  readonly labels = input.required<Readonly<Record<string, string>>>();
  /** Who may be sponsor, by name: the form holds ids. */
  readonly sponsors = input.required<readonly Option[]>();
  readonly takeTheirs = output<FactField>();
  readonly keepMine = output<FactField>();

  protected readonly t = injectWords();
  private readonly facts = inject(FactWords);
  protected readonly lines = computed(() =>
    this.both().map((field) => ({
      field,
      label: this.labels()[field] ?? field,
      theirs: this.say(field, this.theirs()),
      mine: this.say(field, this.mine()),
    })),
  );
  protected readonly takenNames = computed(() =>
    this.taken()
      .map((field) => this.labels()[field] ?? field)
      .join(', '),
  );

  private say(field: FactField, model: FactsModel): string {
    if (field === 'sponsorId')
      return (
        this.sponsors().find(({ value }) => value === model.sponsorId)?.label ?? this.t('distributors.who.unknown')
      );
    return this.facts.value(countries.includes(field) ? '/country' : `/${field}`, model[field]);
  }
}
