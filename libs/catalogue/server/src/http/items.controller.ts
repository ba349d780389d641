import { Controller } from '@nestjs/common';
import {
  askSensitivity,
  listItems,
  readItem,
  registerItem,
  reviseItem,
  searchItems,
  type Reply,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, IfMatch, Input, type InputOf } from '@downstream/platform/http';
import { AskSensitivity } from '../use-cases/ask-sensitivity';
import { ListItems } from '../use-cases/list-items';
import { ReadItem } from '../use-cases/read-item';
import { RegisterItem } from '../use-cases/register-item';
import { SearchItems } from '../use-cases/search-items';
import { ReviseItem } from '../use-cases/revise-item';

type View = Promise<Reply<typeof readItem>>;

/** What the manufacturer sells: find, read, register, revise. */
@Controller()
export class ItemsController {
  constructor(
    private readonly listThem: ListItems,
    private readonly readOne: ReadItem,
    private readonly registerOne: RegisterItem,
    private readonly reviseOne: ReviseItem,
    private readonly asking: AskSensitivity,
    private readonly searching: SearchItems,
  ) {}

  @Endpoint(listItems)
  @Allow('item:read')
  list(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof listItems>): Promise<Reply<typeof listItems>> {
    return this.listThem.run(ctx, query);
  }

  @Endpoint(searchItems)
  @Allow('item:read')
  search(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof searchItems>): Promise<Reply<typeof searchItems>> {
    return this.searching.run(ctx, query);
  }

  @Endpoint(readItem)
  @Allow('item:read')
  read(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof readItem>): View {
    return this.readOne.run(ctx, params.id);
  }

  @Endpoint(askSensitivity)
  @Allow('item:read')
  sensitivity(
    @Ctx() ctx: Context,
    @Input() { params, query }: InputOf<typeof askSensitivity>,
  ): Promise<Reply<typeof askSensitivity>> {
    return this.asking.run(ctx, params.id, query);
  }

  @Endpoint(registerItem)
  @Allow('item:write')
  async register(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof registerItem>): View {
    const { id } = await this.registerOne.run(ctx, body);
    return this.readOne.run(ctx, id);
  }

  @Endpoint(reviseItem)
  @Allow('item:write')
  async revise(
    @Ctx() ctx: Context,
    @Input() { params, body }: InputOf<typeof reviseItem>,
    @IfMatch() seen: number,
  ): View {
    const { id } = await this.reviseOne.run(ctx, { ...params, seen }, body);
    return this.readOne.run(ctx, id);
  }
}
