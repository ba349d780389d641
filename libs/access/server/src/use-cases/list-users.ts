import { Injectable } from '@nestjs/common';
import type { Context } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Cursors } from '@downstream/platform/http';
import type { User } from '../persistence/user';
import { Users, type UserFilter, type UserPlace } from '../persistence/users';

interface Wanted extends UserFilter {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** The users of the workspace, by name, page by page. */
@Injectable()
export class ListUsers {
  constructor(
    private readonly tenants: Tenants,
    private readonly users: Users,
    private readonly cursors: Cursors,
  ) {}

  /** @throws RefusalError CURSOR_INVALID */
  async run(
    ctx: Context,
    { q, role, state, cursor, limit }: Wanted,
  ): Promise<{ rows: User[]; total: number; next: string | null }> {
    const list = `users ${JSON.stringify([q, role, state])}`;
    const after = cursor === undefined ? undefined : (this.cursors.open(list, cursor) as unknown as UserPlace);
    const { rows, total } = await this.tenants.within(ctx, (tx) =>
      this.users.page(tx, { q, role, state }, after, limit + 1),
    );
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { rows: page, total, next: last ? this.cursors.seal(list, [last.name.toLowerCase(), last.id]) : null };
  }
}
