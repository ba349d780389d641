import { Controller } from '@nestjs/common';
import { explainResemblances, findResemblances, readResemblances, type Reply } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { writable } from '../persistence/writable';
import { ExplainResemblances } from '../use-cases/explain-resemblances';
import { FindResemblances } from '../use-cases/find-resemblances';
import { ReadResemblances } from '../use-cases/read-resemblances';

const NO_NAME = { native: '', latin: null, language: null };

/** Doubles, and companies that come back under another name. */
@Controller()
export class ResemblancesController {
  constructor(
    private readonly findAny: FindResemblances,
    private readonly readThem: ReadResemblances,
    private readonly explainThem: ExplainResemblances,
  ) {}

  @Endpoint(findResemblances)
  @Allow('distributor:register')
  async find(
    @Ctx() ctx: Context,
    @Input() { body }: InputOf<typeof findResemblances>,
  ): Promise<Reply<typeof findResemblances>> {
    const { except, legalName, country, contact, ...facts } = body;
    const record = {
      ...facts,
      legalName: legalName ?? NO_NAME,
      country: country ?? '',
      contact: contact && { ...contact, name: contact.name ?? '' },
      parties: [],
    };
    const { rows, notAllCompared, notReady } = await this.findAny.run(ctx, record, except);
    return {
      rows: rows.map((row) => ({ ...writable(row), explained: null })),
      notAllCompared: [...notAllCompared],
      notReady,
    };
  }

  @Endpoint(readResemblances)
  @Allow('distributor:read')
  read(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof readResemblances>) {
    return this.readThem.run(ctx, params.id);
  }

  @Endpoint(explainResemblances)
  @Allow('distributor:register')
  async explain(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof explainResemblances>) {
    await this.explainThem.run(ctx, params.id, body);
    return this.readThem.run(ctx, params.id);
  }
}
