import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { PageHeader } from '@downstream/ui/frame';
import { Button } from '@downstream/ui/elements';

/** A page the person's role does not open, and who can change that. */
@Component({
  selector: 'ds-no-permission',
  imports: [Button, PageHeader, RouterLink],
  template: `<div class="ds-page ds-page--read">
    <ds-page-header [heading]="t('page.noPermission.title')" [lead]="t('page.noPermission.text')" />
    <div>
      <a dsButton="primary" routerLink="/">{{ t('page.toHome') }}</a>
    </div>
  </div>`,
})
export class NoPermissionPage {
  protected readonly t = injectWords();
}
