import { HttpClient } from '@angular/common/http';
import { Component, inject, input, output } from '@angular/core';
import { importOwnership } from '@downstream/contracts/checks';
import { pathOf } from '@downstream/contracts/route';
import { Attempt, injectWords } from '@downstream/ui/client';
import { ProblemBanner } from '@downstream/ui/patterns';
import { Button, Toasts } from '@downstream/ui/primitives';
import { firstValueFrom } from 'rxjs';

/** Hands in a file of owners; what it would add is then put before a second person. */
@Component({
  selector: 'ds-owners-file',
  imports: [Button, ProblemBanner],
  template: `<input
      #file
      class="ds-hidden"
      type="file"
      accept=".json,application/json"
      tabindex="-1"
      [attr.aria-label]="t('checks.ownership.file')"
      (change)="send(file.files?.[0]); file.value = ''"
    />
    <button dsButton type="button" [pending]="act.busy()" (click)="file.click()">
      {{ t('checks.ownership.file') }}
    </button>
    <ds-problem [problem]="act.problem()" />`,
})
export class OwnersFile {
  readonly distributorId = input.required<string>();
  readonly handedIn = output();
  protected readonly t = injectWords();
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  protected readonly act = new Attempt();

  protected async send(file: File | undefined): Promise<void> {
    if (!file) return;
    const body = new FormData();
    body.append('files', file, file.name);
    const done = await this.act.run(() =>
      firstValueFrom(this.http.post(`/api/v1/${pathOf(importOwnership.path, { id: this.distributorId() })}`, body)),
    );
    if (!done) return;
    this.toasts.show(this.t('checks.ownership.outcome.PROPOSED'));
    this.handedIn.emit();
  }
}
