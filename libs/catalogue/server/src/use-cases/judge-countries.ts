import { Injectable } from '@nestjs/common';
import { listsInForce, setsNaming } from '@downstream/catalogue/core';
import type { Instant } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { ListVersions } from '../persistence/list-versions';

/** What the sets of countries in force say of countries, for rooms that rely on it. */
@Injectable()
export class JudgeCountries {
  constructor(private readonly lists: ListVersions) {}

  /** Tells of a country which sets name it at an instant; read once, asked often. */
  async at(tx: Tx, at: Instant): Promise<(code: string) => readonly string[]> {
    const sets = listsInForce(await this.lists.judging(tx, at), 'COUNTRY_SET', at);
    return (code) => setsNaming(sets, code, at);
  }

  /** When the next version of any list that the tenant has published comes into force; `null` where none waits. */
  nextVersion(tx: Tx, at: Instant): Promise<Instant | null> {
    return this.lists.nextInForce(tx, at);
  }
}
