import { Component, computed, input, output, signal } from '@angular/core';

/** A picture in the size of its place, nearer, and turned. */
@Component({
  selector: 'ds-picture',
  template: `<div class="frame" [style.inline-size.px]="frame()?.width" [style.block-size.px]="frame()?.height">
    <img
      #image
      [src]="address()"
      [alt]="alt()"
      [style.inline-size.px]="shown()?.width"
      [style.rotate]="turned() + 'deg'"
      (load)="own.set({ width: image.naturalWidth, height: image.naturalHeight })"
      (error)="broken.emit()"
    />
  </div>`,
  styles: `
    :host {
      display: grid;
      place-content: center;
      min-inline-size: 100%;
      min-block-size: 100%;
      inline-size: fit-content;
    }
    .frame {
      display: grid;
      place-items: center;
    }
    img {
      display: block;
      max-inline-size: none;
    }
  `,
})
export class Picture {
  readonly address = input.required<string>();
  readonly alt = input.required<string>();
  /** The place it has, in CSS pixels. */
  readonly place = input.required<{ readonly width: number; readonly height: number }>();
  readonly zoom = input.required<number>();
  readonly turned = input.required<number>();
  readonly broken = output<void>();

  protected readonly own = signal<{ width: number; height: number } | undefined>(undefined);
  /** As it stands on the page, before it is turned. A small picture is not blown up until somebody asks. */
  protected readonly shown = computed(() => {
    const own = this.own();
    if (!own || own.width === 0) return undefined;
    const lies = this.turned() % 180 !== 0;
    const [width, height] = lies ? [own.height, own.width] : [own.width, own.height];
    const place = this.place();
    const fit = Math.min(1, place.width / width, place.height / height) * this.zoom();
    return { width: own.width * fit, height: own.height * fit };
  });
  /** The room it takes, turned. */
  protected readonly frame = computed(() => {
    const shown = this.shown();
    if (!shown) return undefined;
    return this.turned() % 180 ? { width: shown.height, height: shown.width } : shown;
  });
}
