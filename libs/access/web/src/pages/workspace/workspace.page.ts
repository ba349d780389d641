import { Component, inject } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Questions } from '@downstream/ui/overlay';
import { ErrorState, FactLine, Facts, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Skeleton, Toasts, ToneShape } from '@downstream/ui/primitives';
import { Setting } from '../../parts/setting';
import { WorkingHours } from './working-hours';
import { WorkspaceStore } from './workspace.store';

/** The workspace and its policy. What weakens everybody's protection says the consequence and asks for a tick. */
@Component({
  selector: 'ds-workspace',
  imports: [Button, ErrorState, FactLine, Facts, PageHeader, ProblemBanner, Setting, Skeleton, ToneShape, WorkingHours],
  providers: [WorkspaceStore],
  templateUrl: './workspace.page.html',
  styleUrl: './workspace.page.css',
})
export class WorkspacePage {
  protected readonly t = injectWords();
  protected readonly store = inject(WorkspaceStore);
  private readonly questions = inject(Questions);
  private readonly toasts = inject(Toasts);

  protected async switchOff(tenant: string): Promise<void> {
    const sure = await this.questions.ask({
      heading: this.t('access.policy.offHeading'),
      effects: [this.t('access.policy.off1'), this.t('access.policy.off2'), this.t('access.policy.off3')],
      statement: this.t('access.policy.offStatement', { tenant }),
      tickFirst: this.t('access.policy.tickFirst'),
      act: this.t('access.policy.offAct'),
    });
    if (sure && (await this.store.require(false))) this.toasts.show(this.t('access.policy.isOff'));
  }

  protected async switchOn(): Promise<void> {
    const sure = await this.questions.ask({
      heading: this.t('access.policy.onHeading'),
      effects: [this.t('access.policy.on1'), this.t('access.policy.on2')],
      act: this.t('access.policy.onAct'),
    });
    if (sure && (await this.store.require(true))) this.toasts.show(this.t('access.policy.isOn'));
  }
}
