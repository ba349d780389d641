import { Component } from '@angular/core';
import { ownListColumns } from '@downstream/contracts/checks';
import { injectWords } from '@downstream/ui/client';
import { Icon } from '@downstream/ui/primitives';

/** A line of headings and nothing else: what is filled in below it is a list. The mark tells programs that it is UTF-8. */
const template = `\uFEFF${ownListColumns.join(',')}\r\n`;

/** The table that a list of one's own is handed in as: the file to fill in, and what belongs in each column. */
@Component({
  selector: 'ds-own-list-template',
  imports: [Icon],
  template: `<h2 id="columns">{{ t('checks.own.columns') }}</h2>
    <p>
      <a [href]="file" download="own-list.csv"><ds-icon name="download" />{{ t('checks.own.template') }}</a>
    </p>
    <p class="ds-quiet">{{ t('checks.own.columnsMore') }}</p>
    <dl>
      @for (column of columns; track column) {
        <div>
          <dt class="ds-mono">{{ column }}</dt>
          <dd>{{ t('checks.own.column.' + column) }}</dd>
        </div>
      }
    </dl>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--ds-s3);
    }
    h2 {
      font-size: var(--ds-16);
    }
    a {
      display: inline-flex;
      gap: var(--ds-s2);
      align-items: center;
    }
    dl {
      display: grid;
      gap: var(--ds-s2);
    }
    dl > div {
      display: grid;
      grid-template-columns: 128px 1fr;
      gap: var(--ds-s3);
    }
  `,
})
export class OwnListTemplate {
  protected readonly t = injectWords();
  protected readonly columns = ownListColumns;
  protected readonly file = `data:text/csv;charset=utf-8,${encodeURIComponent(template)}`;
}
