import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readCoverageMap } from '@downstream/contracts/attestations';
import { readDistributor } from '@downstream/contracts/distributors';
import { RecordFailed } from '@downstream/distributors/web';
import { type DistributorId, isUuid } from '@downstream/kernel';
import { injectWords, resourceOf, Session } from '@downstream/ui/client';
import { EmptyState, PageHeader } from '@downstream/ui/patterns';
import { Button, Skeleton } from '@downstream/ui/primitives';
import { CoverageTable } from './coverage-table';
import { OrderLine } from './order-line';

/** What the statements of one distributor cover: as a map, and for one line of an order. */
@Component({
  selector: 'ds-coverage-page',
  imports: [Button, CoverageTable, EmptyState, OrderLine, PageHeader, RecordFailed, RouterLink, Skeleton],
  template: `<div class="ds-page">
    <ds-page-header
      [heading]="t('attestations.coverage.title')"
      [lead]="name() || t('attestations.coverage.lead')"
      [crumbs]="crumbs()"
    />
    @if (!may || !asked()) {
      <ds-empty-state
        [icon]="may ? 'sign' : 'lock'"
        [heading]="t(may ? 'attestations.coverage.nobody' : 'page.noPermission.title')"
        [text]="t(may ? 'attestations.coverage.lead' : 'page.noPermission.text')"
      >
        <a dsButton routerLink="/desk/distributors">{{ t('attestations.statement.list.toDistributors') }}</a>
      </ds-empty-state>
    } @else {
      @if (map.problem(); as problem) {
        <ds-record-failed
          [problem]="problem"
          [what]="t('attestations.coverage.map')"
          [back]="['/desk/distributors']"
          [backLabel]="t('distributors.list.title')"
          (retry)="map.reload()"
        />
      } @else if (map.value(); as view) {
        <section class="ds-group" aria-labelledby="map">
          <h2 id="map">{{ t('attestations.coverage.map') }}</h2>
          <p class="ds-quiet">{{ t('attestations.coverage.mapMore') }}</p>
          <ds-coverage-table [map]="view" />
        </section>
        <ds-order-line [distributorId]="asked()" />
      } @else {
        <ds-skeleton [lines]="8" />
      }
    }
  </div>`,
  styles: `
    h2 {
      font-size: var(--ds-16);
    }
  `,
})
export class CoveragePage {
  /** Of the address. */
  readonly distributor = input<string>();
  protected readonly t = injectWords();
  protected readonly may = inject(Session).can('statement:read');
  protected readonly asked = computed(() => {
    const id = this.distributor() ?? '';
    return isUuid(id) ? id : '';
  });
  private readonly query = computed(() => (this.may && this.asked() ? (this.asked() as DistributorId) : undefined));
  protected readonly map = resourceOf(readCoverageMap, () => {
    const distributor = this.query();
    return distributor && { query: { distributor } };
  });
  private readonly record = resourceOf(readDistributor, () => {
    const id = this.query();
    return id && { params: { id } };
  });
  protected readonly name = computed(() => this.record.value()?.legalName.native ?? '');
  protected readonly crumbs = computed(() => [
    { label: this.t('attestations.statement.list.title'), link: ['/desk/statements'] },
    ...(this.name() ? [{ label: this.name(), link: ['/desk/distributors', this.asked()] }] : []),
  ]);
}
