import { Dialog as CdkDialog, DialogRef } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import { type ComponentType } from '@angular/cdk/portal';
import { Component, inject, Injector, input, Service } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { firstValueFrom } from 'rxjs';
import { Button, Icon, nextId } from '@downstream/ui/primitives';

const fields = 'textarea, select, input:not([type="checkbox"], [type="radio"])';
/** Where the focus goes first: the first thing to fill in, else the heading, which says what this is. */
const firstField = `ds-dialog:not(:has(${fields})) > header > h2, ${fields}`;

/** Opens dialogs: for a decision that needs a reason. Focus goes in and comes back to the opener; never a dialog on a dialog. */
@Service()
export class Dialogs {
  private readonly cdk = inject(CdkDialog);
  private readonly injector = inject(Injector);

  /**
   * Opens a component framed by `<ds-dialog>` and waits for what it closes with.
   * @param data reaches the component as `inject(DIALOG_DATA)` (from @angular/cdk/dialog)
   * @param options `label` names a dialog that has no `<ds-dialog>` frame; `top` keeps its upper edge in place;
   *   `injector` is where the component finds what a shell and its rooms provide (by default only what the app does)
   * @returns undefined when it was left without an answer
   */
  async open<Answer, Data = undefined>(
    component: ComponentType<unknown>,
    data?: Data,
    options: {
      width?: string;
      role?: 'dialog' | 'alertdialog';
      label?: string;
      top?: string;
      injector?: Injector;
    } = {},
  ): Promise<Answer | undefined> {
    const titleId = nextId('dialog-title');
    const ref = this.cdk.open<Answer, Data>(component, {
      data,
      role: options.role ?? 'dialog',
      width: options.width ?? '520px',
      ...(options.top !== undefined && {
        positionStrategy: createGlobalPositionStrategy(this.injector).centerHorizontally().top(options.top),
      }),
      maxWidth: 'calc(100vw - 32px)',
      maxHeight: 'calc(100dvh - 32px)',
      ariaModal: true,
      ariaLabelledBy: options.label === undefined ? titleId : null,
      ariaLabel: options.label ?? null,
      autoFocus: firstField,
      restoreFocus: true,
      ...(options.injector && { injector: options.injector }),
      providers: [{ provide: DialogTitle, useValue: new DialogTitle(titleId) }],
    });
    return firstValueFrom(ref.closed, { defaultValue: undefined });
  }
}

/** The id under which the frame puts its heading. */
export class DialogTitle {
  constructor(readonly id: string) {}
}

/**
 * The frame of a dialog: heading, content, and a foot for the actions (`<div dsDialogFoot>`, primary last).
 */
@Component({
  selector: 'ds-dialog',
  imports: [Button, Icon],
  template: `<header>
      <h2 [id]="titleId">{{ heading() }}</h2>
      <button dsButton="quiet" [icon]="true" [attr.aria-label]="t('ui.close')" (click)="close()">
        <ds-icon name="close" />
      </button>
    </header>
    <div class="body"><ng-content /></div>
    <footer><ng-content select="[dsDialogFoot]" /></footer>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      max-block-size: calc(100dvh - 32px);
      background: var(--ds-float);
      color: var(--ds-ink);
      border: var(--ds-hair);
      border-radius: var(--ds-radius);
      box-shadow: var(--ds-shadow);
      animation: in var(--ds-slow) var(--ds-ease);
    }
    @keyframes in {
      from {
        opacity: 0;
        translate: 0 6px;
      }
    }
    header {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--ds-s4);
      padding: var(--ds-s4) var(--ds-s4) 0 var(--ds-s6);
    }
    h2:focus {
      outline: none;
    }
    h2 {
      padding-block-start: 5px;
    }
    .body {
      overflow: auto;
      padding: var(--ds-s3) var(--ds-s6) var(--ds-s4);
      display: flex;
      flex-direction: column;
      gap: var(--ds-s4);
    }
    footer {
      padding: var(--ds-s3) var(--ds-s6) var(--ds-s4);
      border-block-start: var(--ds-hair);
    }
    footer:not(:has(*)) {
      display: none;
    }
    ::ng-deep [dsDialogFoot] {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--ds-s2);
    }
  `,
})
export class Dialog {
  readonly heading = input.required<string>();
  private readonly ref = inject(DialogRef, { optional: true });
  protected readonly titleId = inject(DialogTitle, { optional: true })?.id ?? nextId('dialog-title');
  protected readonly t = injectWords();
  protected close(): void {
    this.ref?.close();
  }
}
