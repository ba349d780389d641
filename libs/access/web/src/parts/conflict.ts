import { Component, input, output } from '@angular/core';
import { injectWords } from '@downstream/ui/client';
import { Button, nextId, ToneShape } from '@downstream/ui/primitives';

/** One field in two versions. */
export interface ConflictLine {
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Somebody else changed it first: both versions side by side, and nothing typed is lost. */
@Component({
  selector: 'ds-conflict',
  imports: [Button, ToneShape],
  template: `<div class="box" role="alert" [attr.aria-labelledby]="id">
    <h3 [id]="id"><ds-shape tone="hold" />{{ t('access.conflict.heading') }}</h3>
    <table>
      <thead>
        <tr>
          <td></td>
          <th scope="col">{{ t('access.conflict.mine') }}</th>
          <th scope="col">{{ t('access.conflict.theirs') }}</th>
        </tr>
      </thead>
      <tbody>
        @for (line of lines(); track line.label) {
          <tr [class.differs]="line.mine !== line.theirs">
            <th scope="row">{{ line.label }}</th>
            <td>{{ line.mine }}</td>
            <td>{{ line.theirs }}</td>
          </tr>
        }
      </tbody>
    </table>
    <div class="ds-cluster">
      <button dsButton [pending]="busy()" (click)="keepMine.emit()">{{ t('access.conflict.keepMine') }}</button>
      <button dsButton="quiet" (click)="takeTheirs.emit()">{{ t('access.conflict.takeTheirs') }}</button>
    </div>
  </div>`,
  styles: `
    .box {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
      padding: var(--ds-s3) var(--ds-s4);
      border: 1px solid var(--ds-hold-line);
      border-radius: var(--ds-radius);
      background: var(--ds-hold-soft);
    }
    h3 {
      display: flex;
      align-items: center;
      gap: var(--ds-s2);
      font-size: var(--ds-base);
    }
    table {
      inline-size: 100%;
      table-layout: fixed;
    }
    th,
    td {
      padding: 4px var(--ds-s2) 4px 0;
      text-align: start;
      vertical-align: top;
      overflow-wrap: anywhere;
    }
    thead th,
    tbody th {
      color: var(--ds-ink-2);
      font-size: var(--ds-small);
    }
    .differs td {
      font-weight: var(--ds-bold);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  `,
})
export class Conflict {
  readonly lines = input.required<readonly ConflictLine[]>();
  readonly busy = input(false);
  readonly keepMine = output<void>();
  readonly takeTheirs = output<void>();
  protected readonly id = nextId('conflict');
  protected readonly t = injectWords();
}
