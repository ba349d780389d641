import { Controller, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { AnyFilesInterceptor } from '@nestjs/platform-express';
import { UserDirectory } from '@downstream/access/server';
import {
  cancelScreening,
  listScreenedParties,
  listScreenings,
  readScreening,
  screenParties,
  screenTable,
  type Reply,
} from '@downstream/contracts';
import { orThrow, refusal, RefusalError, type Actor, type Context } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { Allow, Ctx, Cursors, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { Screenings, type FiledScreening } from '../persistence/screenings';
import { partiesOfTable } from '../screening/party-table';
import { ScreenParties } from '../use-cases/screen-parties';

/** A file as the upload parser hands it over. */
interface HandedIn {
  readonly originalname: string;
  readonly buffer: Buffer;
}

const FILE_LIMIT = 16 * 1024 * 1024;
const PAGES = 'screenings';
type View = Reply<typeof readScreening>;

/** Screenings of parties that are no distributors: one, many, or a table of them. */
@Controller()
export class ScreeningsController {
  constructor(
    private readonly tenants: Tenants,
    private readonly screenings: Screenings,
    private readonly screen: ScreenParties,
    private readonly users: UserDirectory,
    private readonly cursors: Cursors,
  ) {}

  @Endpoint(screenParties)
  @Allow('check:run')
  screenParties(@Ctx() context: Context, @Input() { body }: InputOf<typeof screenParties>) {
    return this.tenants.within(context, async (tx) => {
      const { id, parties } = await this.screen.atOnce(tx, body.title, body.parties);
      const { rows } = await this.screenings.parties(tx, id, { after: 0, limit: parties });
      return { screening: await this.view(tx, id), parties: rows };
    });
  }

  @Endpoint(screenTable)
  @Allow('check:run')
  @UseInterceptors(AnyFilesInterceptor({ limits: { fileSize: FILE_LIMIT, files: 1, fields: 4 } }))
  screenTable(@Ctx() context: Context, @UploadedFiles() files: readonly HandedIn[] | undefined) {
    const [file] = files ?? [];
    const parties = orThrow(partiesOfTable(file ? new Uint8Array(file.buffer) : new Uint8Array()));
    return this.tenants.within(context, async (tx) => {
      const { id } = await this.screen.request(tx, file ? baseName(file.originalname) : null, parties);
      return this.view(tx, id);
    });
  }

  @Endpoint(listScreenings)
  @Allow('check:read')
  listScreenings(@Ctx() context: Context, @Input() { query }: InputOf<typeof listScreenings>) {
    const [at, id] = query.cursor === undefined ? [] : this.cursors.open(PAGES, query.cursor);
    const after = id === undefined ? undefined : { at: String(at), id: String(id) };
    return this.tenants.within(context, async (tx) => {
      const { rows, total } = await this.screenings.page(tx, after, query.limit);
      const last = rows.length === query.limit ? rows.at(-1) : undefined;
      return {
        rows: await this.views(tx, rows),
        total,
        next: last ? this.cursors.seal(PAGES, [last.at, last.record.id]) : null,
      };
    });
  }

  @Endpoint(readScreening)
  @Allow('check:read')
  readScreening(@Ctx() context: Context, @Input() { params }: InputOf<typeof readScreening>) {
    return this.tenants.within(context, (tx) => this.view(tx, params.id));
  }

  @Endpoint(listScreenedParties)
  @Allow('check:read')
  listScreenedParties(@Ctx() context: Context, @Input() { params, query }: InputOf<typeof listScreenedParties>) {
    const list = `${PAGES} ${params.id} ${query.result ?? ''}`;
    const [place] = query.cursor === undefined ? [0] : this.cursors.open(list, query.cursor);
    return this.tenants.within(context, async (tx) => {
      await this.view(tx, params.id);
      const filter = { after: Number(place), limit: query.limit, ...(query.result && { result: query.result }) };
      const { rows, total } = await this.screenings.parties(tx, params.id, filter);
      const last = rows.length === query.limit ? rows.at(-1) : undefined;
      return { rows, total, next: last ? this.cursors.seal(list, [last.place]) : null };
    });
  }

  @Endpoint(cancelScreening)
  @Allow('check:run')
  cancelScreening(@Ctx() context: Context, @Input() { params }: InputOf<typeof cancelScreening>) {
    return this.tenants.within(context, async (tx) => {
      await this.screen.cancel(tx, params.id);
      return this.view(tx, params.id);
    });
  }

  private async view(tx: Tx, id: string): Promise<View> {
    const filed = await this.screenings.find(tx, id);
    const [view] = filed ? await this.views(tx, [filed]) : [];
    if (!view) throw new RefusalError(refusal('NOT_FOUND'));
    return view;
  }

  private async views(tx: Tx, filed: readonly FiledScreening[]): Promise<View[]> {
    const names = await this.users.namesOf(
      tx,
      filed.flatMap(({ record }) =>
        (['user', 'key', 'system'] as const).map((kind) => ({ kind, id: record.requestedBy as Actor['id'] })),
      ),
    );
    return filed.map(({ record: { parts: _, requestedBy, ...record }, done }) => ({
      ...record,
      state: record.state === 'QUEUED' && done > 0 ? 'RUNNING' : record.state,
      requestedBy: names.get(requestedBy) ?? '',
      done,
    }));
  }
}

const baseName = (name: string): string =>
  name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).slice(0, 200);
