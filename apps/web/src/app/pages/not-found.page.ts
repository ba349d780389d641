import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { PageHeader } from '@downstream/ui/frame';
import { Button } from '@downstream/ui/elements';

/** The same page for what does not exist and for what is not yours to see. */
@Component({
  selector: 'ds-not-found',
  imports: [Button, PageHeader, RouterLink],
  template: `<div class="ds-page ds-page--read">
    <ds-page-header [heading]="t('page.notFound.title')" [lead]="t('page.notFound.text')" />
    <div>
      <a dsButton="primary" routerLink="/">{{ t('page.toHome') }}</a>
    </div>
  </div>`,
})
export class NotFoundPage {
  protected readonly t = injectWords();
}
