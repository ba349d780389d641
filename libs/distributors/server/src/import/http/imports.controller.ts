import { Controller, Req } from '@nestjs/common';
import {
  cancelDistributorImport,
  checkDistributorImport,
  commitDistributorImport,
  handInDistributors,
  IMPORT_FILE_LIMIT,
  listDistributorImports,
  listImportRows,
  readDistributorImport,
  readDistributorsAgain,
  undoDistributorImport,
} from '@downstream/contracts';
import { refusal, RefusalError, type Context } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { Allow, Ctx, Cursors, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import type { Request } from 'express';
import { ImportRows } from '../persistence/import-rows';
import { AskStep } from '../use-cases/ask-step';
import { DecideImport } from '../use-cases/decide-import';
import { EndImport } from '../use-cases/end-import';
import { HandInImport } from '../use-cases/hand-in-import';
import { ImportViews } from '../views/import-views';

const RECENT = 20;

/** Imports of distributors, step by step. */
@Controller()
export class ImportsController {
  constructor(
    private readonly tenants: Tenants,
    private readonly handing: HandInImport,
    private readonly steps: AskStep,
    private readonly deciding: DecideImport,
    private readonly ending: EndImport,
    private readonly rows: ImportRows,
    private readonly views: ImportViews,
    private readonly cursors: Cursors,
  ) {}

  @Endpoint(handInDistributors)
  @Allow('distributor:register')
  async handIn(
    @Ctx() context: Context,
    @Input() { query }: InputOf<typeof handInDistributors>,
    @Req() request: Request,
  ) {
    // Said beforehand, it is refused before a byte of it is read; what streams is counted by the store.
    if (Number(request.headers['content-length'] ?? 0) > IMPORT_FILE_LIMIT)
      throw new RefusalError(refusal('BODY_TOO_LARGE'));
    // Whoever sends too much hears why: the line stays open, and what comes after is thrown away.
    const bytes = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    const id = await this.handing.run(context, query.name, bytes).finally(() => request.resume());
    return this.tenants.within(context, (tx) => this.views.one(tx, id));
  }

  @Endpoint(listDistributorImports)
  @Allow('distributor:register')
  list(@Ctx() context: Context) {
    return this.tenants.within(context, async (tx) => ({ imports: await this.views.recent(tx, RECENT) }));
  }

  @Endpoint(readDistributorImport)
  @Allow('distributor:register')
  read(@Ctx() context: Context, @Input() { params }: InputOf<typeof readDistributorImport>) {
    return this.tenants.within(context, (tx) => this.views.one(tx, params.id));
  }

  @Endpoint(readDistributorsAgain)
  @Allow('distributor:register')
  readAgain(@Ctx() context: Context, @Input() { params, body }: InputOf<typeof readDistributorsAgain>) {
    return this.after(context, params.id, (tx) =>
      this.steps.in(tx, params.id, 'READING', ({ asked }) => ({ asked: { ...asked, ...body } })),
    );
  }

  @Endpoint(checkDistributorImport)
  @Allow('distributor:register')
  check(@Ctx() context: Context, @Input() { params, body }: InputOf<typeof checkDistributorImport>) {
    const { cells, ...decisions } = body;
    return this.after(context, params.id, (tx) => this.deciding.in(tx, params.id, decisions, cells));
  }

  @Endpoint(listImportRows)
  @Allow('distributor:register')
  listRows(@Ctx() context: Context, @Input() { params, query }: InputOf<typeof listImportRows>) {
    const list = `import ${params.id} ${query.outcome ?? ''} ${query.fault ?? ''}`;
    const [after] = query.cursor === undefined ? [0] : this.cursors.open(list, query.cursor);
    return this.tenants.within(context, async (tx) => {
      await this.views.one(tx, params.id);
      const { rows, total } = await this.rows.page(tx, params.id, query, Number(after), query.limit);
      const last = rows.length === query.limit ? rows.at(-1) : undefined;
      return {
        rows: rows.map((row) => ({ ...row, cells: [...row.cells], faults: [...row.faults] })),
        total,
        next: last ? this.cursors.seal(list, [last.row]) : null,
      };
    });
  }

  @Endpoint(commitDistributorImport)
  @Allow('distributor:register')
  commit(@Ctx() context: Context, @Input() { params }: InputOf<typeof commitDistributorImport>) {
    return this.after(context, params.id, (tx) => this.ending.commit(tx, params.id));
  }

  @Endpoint(cancelDistributorImport)
  @Allow('distributor:register')
  cancel(@Ctx() context: Context, @Input() { params }: InputOf<typeof cancelDistributorImport>) {
    return this.after(context, params.id, (tx) => this.ending.cancel(tx, params.id));
  }

  @Endpoint(undoDistributorImport)
  @Allow('distributor:register')
  undo(@Ctx() context: Context, @Input() { params }: InputOf<typeof undoDistributorImport>) {
    return this.after(context, params.id, (tx) => this.ending.undo(tx, params.id));
  }

  private after(context: Context, id: string, work: (tx: Tx) => Promise<void>) {
    return this.tenants.within(context, async (tx) => {
      await work(tx);
      return this.views.one(tx, id);
    });
  }
}
