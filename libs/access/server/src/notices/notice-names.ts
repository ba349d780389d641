import { Injectable } from '@nestjs/common';
import type { Tx } from '@downstream/platform/database';

/** Finds the names of distributors; those it does not know, or that may not be known here, are missing. */
export type DistributorNames = (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/** How what notices are about is called. The room that keeps distributors stands further down the spine: it says so here. */
@Injectable()
export class NoticeNames {
  private finder: DistributorNames = () => Promise.resolve(new Map());

  nameDistributorsBy(finder: DistributorNames): void {
    this.finder = finder;
  }

  /** What each notice is about in a word: a name, or the code of a list. */
  async of(
    tx: Tx,
    notices: readonly { readonly aboutDistributor: string | null; readonly objectId: string }[],
  ): Promise<(string | null)[]> {
    const ids = notices.flatMap(({ aboutDistributor }) => aboutDistributor ?? []);
    const names = ids.length === 0 ? new Map<string, string>() : await this.finder(tx, [...new Set(ids)]);
    return notices.map(({ aboutDistributor, objectId }) =>
      aboutDistributor === null ? objectId : (names.get(aboutDistributor) ?? null),
    );
  }
}
