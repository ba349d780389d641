import { Controller } from '@nestjs/common';
import { searchDistributors, searchDocuments } from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { SearchDocuments } from '../documents/use-cases/search-documents';
import { SearchDistributors } from '../use-cases/search-distributors';

/** What somebody finds who types into the box at the top. */
@Controller()
export class SearchController {
  constructor(
    private readonly searchThem: SearchDistributors,
    private readonly documents: SearchDocuments,
  ) {}

  @Endpoint(searchDocuments)
  @Allow('document:read')
  searchDocuments(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof searchDocuments>) {
    return this.documents.run(ctx, query);
  }

  @Endpoint(searchDistributors)
  @Allow('distributor:read')
  search(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof searchDistributors>) {
    return this.searchThem.run(ctx, query);
  }
}
