import { Directive, inject, input, TemplateRef } from '@angular/core';

/** One value a column can be filtered by. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** One column of a data table. Build columns in a `computed`, so that headings follow the language. */
export interface Column<Row> {
  /** Stable: it names the column in the URL, in saved views and in `<ng-template dsCell="…">`. */
  readonly id: string;
  readonly heading: string;
  /** What the cell says and sorts by, unless a template draws it. */
  readonly value?: (row: Row) => string | number | null | undefined;
  /** Text left, numbers right. */
  readonly align?: 'start' | 'end';
  /** Whether it can be sorted by; `desc` starts with the largest. */
  readonly sort?: boolean | 'desc';
  /** Choices of a filter chip; the row's `value` (or `filterValue`) must be one of them. */
  readonly filter?: readonly FilterChoice[];
  readonly filterValue?: (row: Row) => string | readonly string[];
  /** A CSS width; columns without one share the rest. */
  readonly width?: string;
  /** Not shown until chosen. */
  readonly hidden?: boolean;
}

/** `<ng-template dsCell="name" let-row>…</ng-template>`: draws the cells of one column. */
@Directive({ selector: 'ng-template[dsCell]' })
export class Cell<Row = unknown> {
  readonly dsCell = input.required<string>();
  /** Gives `let-row` its type: `[dsCellOf]="rows()"`. */
  readonly dsCellOf = input<readonly Row[]>();
  readonly template = inject<TemplateRef<{ $implicit: Row }>>(TemplateRef);

  static ngTemplateContextGuard<Row>(_cell: Cell<Row>, context: unknown): context is { $implicit: Row } {
    return typeof context === 'object';
  }
}
