import { Component, computed, input } from '@angular/core';

/** Our own line icons on a 20 px grid; every path is drawn with a 1.5 px line and no fill. */
const icons = {
  home: 'M3.5 9 10 3.5 16.5 9v7.5h-4.5V12h-4v4.5H3.5Z',
  queue: 'M3 11.5 5 4h10l2 7.5V16H3ZM3 11.5h4l1 2h4l1-2h4',
  distributor: 'M4 17V4.5L11 3v14M11 8h5v9M2.5 17h15M6.5 7h2M6.5 10h2M6.5 13h2M13 11h1M13 14h1',
  checks: 'M10 2.8 16 5v4.6c0 3.6-2.4 6.3-6 7.6-3.6-1.3-6-4-6-7.6V5ZM7.2 9.8l2 2 3.6-3.8',
  hit: 'M3 6.5h5M3 10h5M3 13.5h5M12 6.5h5M12 10h5M12 13.5h5',
  review: 'M6 3.5h8v2.5H6ZM6 4.5H4.5v12.5h11V4.5H14M7 9.5h6M7 12.5h4',
  sign: 'M3 16.5h14M4.5 13.5l.5-3L13 2.5l2.5 2.5-8 8ZM11.3 4.2l2.5 2.5',
  audit: 'M4 4h12v3.2H4ZM4 8.4h12v3.2H4ZM4 12.8h12V16H4M6 5.6h.01M6 10h.01M6 14.4h.01',
  item: 'M10 2.8 16.5 6.2v7.6L10 17.2l-6.5-3.4V6.2ZM3.5 6.2 10 9.6l6.5-3.4M10 9.6v7.6',
  key: 'M7 13.5a3.5 3.5 0 1 1 2.9-5.5H17v3h-2v2h-2.5v-2H9.9A3.5 3.5 0 0 1 7 13.5ZM6.4 10h.01',
  lists: 'M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  settings:
    'M3 6h6.5M13.5 6H17M3 14h3.5M10.5 14H17M11.5 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM8.5 12a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
  person: 'M10 3.2a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6ZM3.8 17c.6-3 3-4.6 6.2-4.6s5.6 1.6 6.2 4.6',
  people:
    'M7.5 4a2.9 2.9 0 1 0 0 5.8 2.9 2.9 0 0 0 0-5.8ZM2 16.5c.5-2.8 2.6-4.2 5.5-4.2s5 1.4 5.5 4.2M12.5 4.2a2.9 2.9 0 0 1 0 5.4M14.5 12.6c2 .5 3.2 1.8 3.5 3.9',
  machine: 'M5 7h10v8.5H5ZM10 7V4M10 4h.01M7.8 10.5v1M12.2 10.5v1M3 10v3M17 10v3',
  search: 'M8.8 3.5a5.3 5.3 0 1 0 0 10.6 5.3 5.3 0 0 0 0-10.6ZM12.8 12.8 17 17',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  close: 'M5 5l10 10M15 5 5 15',
  tick: 'M4 10.5l4 4L16 6',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  copy: 'M7.5 7.5h9v9h-9ZM12.5 7.5v-4h-9v9h4',
  link: 'M8.5 11.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l1-1',
  external: 'M8 4.5H4.5v11h11V12M11 4h5v5M16 4l-7 7',
  filter: 'M3.5 5h13M6 10h8M8.5 15h3',
  bookmark: 'M5.5 3.5h9V17L10 13.5 5.5 17Z',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 6v4.2l2.8 1.8',
  calendar: 'M3.5 5h13v11.5h-13ZM3.5 8.5h13M7 3v3M13 3v3',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM10 9.2V14M10 6.4h.01',
  warning: 'M10 3.2 17.5 16.5h-15ZM10 8v4M10 14.2h.01',
  lock: 'M5 9h10v7.5H5ZM7 9V6.5a3 3 0 0 1 6 0V9',
  eye: 'M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5ZM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z',
  edit: 'M4 16l.6-3.2L13 4.4l2.6 2.6-8.4 8.4ZM11.4 6 14 8.6',
  trash: 'M4 5.5h12M8 5.5v-2h4v2M5.5 5.5 6.3 17h7.4l.8-11.5M8.5 8.5v5.5M11.5 8.5v5.5',
  refresh: 'M16 6.5A6.7 6.7 0 1 0 16.6 11M16.2 3v3.7h-3.7',
  turn: 'M3.5 9.5h8v7h-8ZM6.5 6a5 5 0 0 1 8.6 3.5M15.1 9.5l-2.2-1.9M15.1 9.5l2-2.1',
  undo: 'M6.5 4 3 7.5 6.5 11M3.3 7.5h8.2a5 5 0 0 1 0 9H7',
  download: 'M10 3v9.5M6 8.8l4 4 4-4M3.5 16.5h13',
  upload: 'M10 13V3.5M6 7.5l4-4 4 4M3.5 16.5h13',
  document: 'M5 3h6.5L15.5 7v10h-10.5ZM11.5 3v4h4M7.5 10.5h5.5M7.5 13.5h4',
  mail: 'M3 5h14v10.5H3ZM3 5.5l7 5.5 7-5.5',
  bell: 'M5 14h10l-1.3-2V8.5a3.7 3.7 0 0 0-7.4 0V12ZM8.5 16.5h3',
  language:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM3 10h14M10 3c2.2 2 3.2 4.4 3.2 7s-1 5-3.2 7c-2.2-2-3.2-4.4-3.2-7s1-5 3.2-7Z',
  sun: 'M10 6.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4ZM10 2.5v1.6M10 15.9v1.6M2.5 10h1.6M15.9 10h1.6M4.7 4.7l1.1 1.1M14.2 14.2l1.1 1.1M4.7 15.3l1.1-1.1M14.2 5.8l1.1-1.1',
  moon: 'M15.8 12.2A6.5 6.5 0 0 1 7.8 4.2a6.5 6.5 0 1 0 8 8Z',
  keyboard: 'M2.5 5.5h15v9h-15ZM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.8h7',
  sign_out: 'M8.5 3.5h-4v13h4M8 10h8.5M13 6.5l3.5 3.5-3.5 3.5',
  rows: 'M3.5 4.5h13M3.5 8.2h13M3.5 11.8h13M3.5 15.5h13',
  up: 'M10 15.5v-11M5.5 9 10 4.5 14.5 9',
  down: 'M10 4.5v11M5.5 11l4.5 4.5 4.5-4.5',
  chevron_down: 'M5.5 8l4.5 4.5L14.5 8',
  chevron_up: 'M5.5 12.5 10 8l4.5 4.5',
  chevron_end: 'M8 5.5l4.5 4.5L8 14.5',
  chevron_start: 'M12 5.5 7.5 10l4.5 4.5',
  arrow_end: 'M4 10h12M11.5 5.5 16 10l-4.5 4.5',
  arrow_start: 'M16 10H4M8.5 5.5 4 10l4.5 4.5',
} as const;

export type IconName = keyof typeof icons;
const pointing: readonly IconName[] = [
  'chevron_end',
  'chevron_start',
  'arrow_end',
  'arrow_start',
  'sign_out',
  'undo',
  'external',
];

/** One of our line icons, beside a word and hidden from screen readers; icons that point turn with the direction. */
@Component({
  selector: 'ds-icon',
  template: `<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" [class.ds-flip]="points()">
    <path [attr.d]="path()" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => icons[this.name()]);
  protected readonly points = computed(() => pointing.includes(this.name()));
}
