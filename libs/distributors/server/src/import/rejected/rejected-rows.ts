import { Injectable } from '@nestjs/common';
import { refusal, RefusalError } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { ImportRows } from '../persistence/import-rows';
import { Imports } from '../persistence/imports';
import { addedHeads, reasonsOf, type ReasonLanguage } from './reason-words';

const PAGE = 2_000;

/** The rows of an import that are held back, as a table: as they stand in the file, with their reasons. */
@Injectable()
export class RejectedRows {
  constructor(
    private readonly imports: Imports,
    private readonly rows: ImportRows,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  async table(tx: Tx, id: string, language: ReasonLanguage): Promise<string[][]> {
    const one = await this.imports.find(tx, id);
    if (!one?.found) throw new RefusalError(refusal('NOT_FOUND'));
    const { columns } = one.found;
    const places = columns.map(({ place }) => place);
    const table = [[...columns.map(({ header }) => header), ...addedHeads[language]]];
    for (let after = 0; ;) {
      const { rows } = await this.rows.page(tx, id, { outcome: 'ERROR' }, after, PAGE);
      for (const { row, cells, faults } of rows) {
        table.push([...places.map((place) => cells[place] ?? ''), String(row), reasonsOf(faults, language)]);
      }
      if (rows.length < PAGE) return table;
      after = rows.at(-1)?.row ?? after;
    }
  }
}
