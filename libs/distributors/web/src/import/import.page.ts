import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { handInDistributors, listDistributorImports } from '@downstream/contracts/distributors';
import { Api, Attempt, injectWords, resourceOf } from '@downstream/ui/client';
import { ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, DateText, DropArea, Field, Input } from '@downstream/ui/primitives';
import { stateTones } from './import-tones';

/** Where an import begins: a file is dropped or chosen, or a table is pasted. Earlier imports stand below. */
@Component({
  selector: 'ds-import-page',
  imports: [Button, Chip, DateText, DropArea, ErrorState, Field, Input, PageHeader, ProblemBanner, RouterLink],
  templateUrl: './import.page.html',
  styleUrl: './import.css',
})
export class ImportPage {
  protected readonly t = injectWords();
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly act = new Attempt();
  protected readonly pasted = signal('');
  protected readonly recent = resourceOf(listDistributorImports, () => ({}));
  protected readonly tones = stateTones;
  protected readonly crumbs = computed(() => [
    { label: this.t('distributors.list.title'), link: ['/desk/distributors'] },
  ]);

  protected paste(): Promise<void> {
    return this.send(new File([this.pasted()], this.t('distributors.import.pastedName'), { type: 'text/plain' }));
  }

  protected async send(file: File | undefined): Promise<void> {
    if (!file) return;
    await this.act.run(async () => {
      const name = file.name.slice(0, 200) || this.t('distributors.import.pastedName');
      const { id } = await this.api.call(handInDistributors, { query: { name }, file });
      await this.router.navigate(['/desk/distributors/import', id]);
    });
  }
}
