import { booleanAttribute, Component, input, output, signal } from '@angular/core';
import { Button, type ButtonLook } from './button';
import { Icon } from './icon';

/**
 * A place to drop files on, with a button that does the same; what is said about it stands inside. It takes what it is
 * given: whether a file is of use is for its page to say.
 */
@Component({
  selector: 'ds-drop-area',
  imports: [Button, Icon],
  template: `<div
    class="drop"
    [class]="look()"
    [class.over]="over()"
    (dragover)="drag($event, true)"
    (dragleave)="drag($event, false)"
    (drop)="drop($event)"
  >
    <input
      #picker
      class="ds-hidden"
      type="file"
      tabindex="-1"
      [accept]="accept()"
      [multiple]="multiple()"
      [attr.aria-label]="choose()"
      (change)="take(picker.files); picker.value = ''"
    />
    @if (look() === 'plain') {
      <ds-icon name="upload" />
    }
    <button
      type="button"
      [dsButton]="button()"
      [wide]="look() === 'centred'"
      [pending]="busy()"
      (click)="picker.click()"
    >
      @if (look() !== 'plain') {
        <ds-icon name="upload" />
      }
      {{ choose() }}
    </button>
    <ng-content />
  </div>`,
  styleUrl: './drop-area.css',
})
export class DropArea {
  /** What the button says; also the name of the field behind it. */
  readonly choose = input.required<string>();
  /** What the browser's dialog offers, as the attribute of the same name. */
  readonly accept = input('');
  readonly multiple = input(false, { transform: booleanAttribute });
  readonly busy = input(false);
  /** Among other things on a page, in the middle of one, or all a page is about. */
  readonly look = input<'plain' | 'centred' | 'large'>('plain');
  readonly button = input<ButtonLook>('primary');
  /** Files that were chosen or dropped, at least one; the first alone where only one is wanted. */
  readonly taken = output<readonly File[]>();
  protected readonly over = signal(false);

  protected drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected drop(event: DragEvent): void {
    this.drag(event, false);
    this.take(event.dataTransfer?.files);
  }

  protected take(given: FileList | null | undefined): void {
    const files = [...(given ?? [])];
    if (files.length > 0 && !this.busy()) this.taken.emit(this.multiple() ? files : files.slice(0, 1));
  }
}
