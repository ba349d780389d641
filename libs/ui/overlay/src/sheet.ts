import { Dialog as CdkDialog, DialogRef } from '@angular/cdk/dialog';
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import { type ComponentType } from '@angular/cdk/portal';
import { Component, inject, InjectionToken, Injector, input, output, Service } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Button, Icon, nextId } from '@downstream/ui/primitives';
import { firstValueFrom } from 'rxjs';

const SHEET_TITLE = new InjectionToken<string>('SHEET_TITLE');

/** Opens side sheets: something looked up or made beside the list it belongs to. Focus goes in and comes back. */
@Service()
export class Sheets {
  private readonly cdk = inject(CdkDialog);
  private readonly root = inject(Injector);

  /**
   * Opens a component framed by `<ds-sheet>` and waits until it is closed.
   * @param options `injector` of the page, so that the sheet shares its store; `mayClose` is asked before it closes;
   *   `wide` for what needs room, such as a page of paper
   * @returns what it was closed with; undefined when it was left
   */
  async open<Answer, Data = undefined>(
    component: ComponentType<unknown>,
    data: Data,
    options: { injector: Injector; mayClose?: () => boolean; wide?: boolean },
  ): Promise<Answer | undefined> {
    const titleId = nextId('sheet-title');
    const ref = this.cdk.open<Answer, Data>(component, {
      data,
      injector: options.injector,
      closePredicate: () => options.mayClose?.() ?? true,
      positionStrategy: createGlobalPositionStrategy(this.root).top('0').end('0'),
      width: options.wide ? '1080px' : '480px',
      maxWidth: '100vw',
      height: '100dvh',
      ariaModal: true,
      ariaLabelledBy: titleId,
      autoFocus: 'h2',
      restoreFocus: true,
      providers: [{ provide: SHEET_TITLE, useValue: titleId }],
    });
    return firstValueFrom(ref.closed, { defaultValue: undefined });
  }
}

/** The frame of a side sheet: heading, content, and a foot for the actions (`<div dsSheetFoot>`, primary last). */
@Component({
  selector: 'ds-sheet',
  imports: [Button, Icon],
  template: `<header>
      <div class="names">
        <h2 tabindex="-1" [id]="titleId">
          <bdi>{{ heading() }}</bdi>
        </h2>
        <ng-content select="[dsSheetLead]" />
      </div>
      <button dsButton="quiet" [icon]="true" [attr.aria-label]="t('ui.close')" [reason]="stays()" (click)="close()">
        <ds-icon name="close" />
      </button>
    </header>
    <div class="body"><ng-content /></div>
    <footer><ng-content select="[dsSheetFoot]" /></footer>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      block-size: 100dvh;
      background: var(--ds-float);
      color: var(--ds-ink);
      border-inline-start: var(--ds-hair);
      box-shadow: var(--ds-shadow);
      animation: in var(--ds-slow) var(--ds-ease);
    }
    @keyframes in {
      from {
        opacity: 0;
        translate: 16px 0;
      }
    }
    :host-context([dir='rtl']) {
      animation-name: in-rtl;
    }
    @keyframes in-rtl {
      from {
        opacity: 0;
        translate: -16px 0;
      }
    }
    header {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--ds-s4);
      padding: var(--ds-s4) var(--ds-s4) var(--ds-s4) var(--ds-s6);
      border-block-end: var(--ds-hair);
    }
    .names {
      min-inline-size: 0;
      display: flex;
      flex-direction: column;
      gap: var(--ds-s1);
      padding-block-start: 4px;
    }
    h2:focus {
      outline: none;
    }
    .body {
      flex: 1;
      overflow: auto;
      padding: var(--ds-s6);
      display: flex;
      flex-direction: column;
      gap: var(--ds-s6);
    }
    footer {
      padding: var(--ds-s3) var(--ds-s6);
      border-block-start: var(--ds-hair);
    }
    footer:not(:has(*)) {
      display: none;
    }
    ::ng-deep [dsSheetFoot] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: var(--ds-s2);
    }
    @media (max-width: 839px) {
      header,
      .body,
      footer {
        padding-inline: var(--ds-s4);
      }
    }
  `,
})
export class Sheet {
  readonly heading = input.required<string>();
  /** Why the sheet cannot be closed yet. */
  readonly stays = input<string>();
  /** The cross was pressed; comes before the sheet closes. */
  readonly leave = output<void>();
  private readonly ref = inject(DialogRef, { optional: true });
  protected readonly titleId = inject(SHEET_TITLE, { optional: true }) ?? nextId('sheet-title');
  protected readonly t = injectWords();

  protected close(): void {
    this.leave.emit();
    this.ref?.close();
  }
}
