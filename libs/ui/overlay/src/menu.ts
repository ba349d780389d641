import { CdkMenu, CdkMenuItem, CdkMenuItemRadio } from '@angular/cdk/menu';
import { Directive } from '@angular/core';

/**
 * Menus stand on CDK: `<button dsButton [cdkMenuTriggerFor]="menu">` with
 * `<ng-template #menu><div dsMenu><button dsMenuItem (cdkMenuItemTriggered)="…">…</button></div></ng-template>`.
 */
@Directive({ selector: '[dsMenu]', hostDirectives: [CdkMenu], host: { class: 'ds-menu' } })
export class Menu {}

@Directive({
  selector: 'button[dsMenuItem], a[dsMenuItem]',
  hostDirectives: [{ directive: CdkMenuItem, outputs: ['cdkMenuItemTriggered'], inputs: ['cdkMenuItemDisabled'] }],
  host: { class: 'ds-menu-item' },
})
export class MenuItem {}

/** One of several exclusive choices; group them in `<div cdkMenuGroup>`. */
@Directive({
  selector: 'button[dsMenuRadio]',
  hostDirectives: [{ directive: CdkMenuItemRadio, outputs: ['cdkMenuItemTriggered'], inputs: ['cdkMenuItemChecked'] }],
  host: { class: 'ds-menu-item' },
})
export class MenuRadio {}
