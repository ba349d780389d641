import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { EmptyState, ErrorState, FactLine, Facts, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, CopyButton, DateText, Formats, Icon, NumberPipe, Skeleton } from '@downstream/ui/primitives';
import { JobCard, type JobState } from '@downstream/ui/work';
import { DossiersStore, type Dossier } from './dossiers.store';

const jobStates: Readonly<Record<Dossier['state'], JobState>> = {
  QUEUED: 'queued',
  RUNNING: 'running',
  DONE: 'done',
  FAILED: 'failed',
};
const omissions = ['OTHER_DISTRIBUTORS', 'TENANT_RECORDS'] as const;

/** Dossiers that verify offline: asked for here, made by a worker, with what they prove and what they do not. */
@Component({
  selector: 'ds-dossiers',
  imports: [
    Button,
    CopyButton,
    DateText,
    EmptyState,
    ErrorState,
    FactLine,
    Facts,
    Icon,
    JobCard,
    NumberPipe,
    PageHeader,
    ProblemBanner,
    RouterLink,
    Skeleton,
  ],
  providers: [DossiersStore],
  templateUrl: './dossiers.page.html',
  styleUrl: './dossiers.page.css',
})
export class DossiersPage {
  protected readonly t = injectWords();
  protected readonly store = inject(DossiersStore);
  private readonly formats = inject(Formats);
  protected readonly jobStates = jobStates;

  protected title({ scope, title }: Dossier): string {
    return this.t(scope.kind === 'log' ? 'audit.dossiers.ofAll' : 'audit.dossiers.ofOne', { name: title });
  }

  protected size(bytes: number): string {
    return bytes < 1e6
      ? this.t('audit.dossiers.kilobytes', { n: this.formats.number(Math.ceil(bytes / 1000)) })
      : this.t('audit.dossiers.megabytes', { n: this.formats.number(bytes / 1e6, 1) });
  }

  /** What the scope leaves out, in words. */
  protected left(dossier: Dossier): string[] {
    return omissions.filter((one) => dossier.omissions.includes(one)).map((one) => this.t(`audit.omission.${one}`));
  }

  protected fileOf({ id }: Dossier): string {
    return `/api/v1/audit/dossiers/${id}/file`;
  }
}
