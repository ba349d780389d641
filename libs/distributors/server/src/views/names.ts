import type { UserDirectory } from '@downstream/access/server';
import type { deedView, voteView, whoView } from '@downstream/contracts';
import type { Author, Vote } from '@downstream/distributors/core';
import type { Actor, ActorId, PersonId, Role, UserId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import type { z } from 'zod';

type Who = z.input<typeof whoView>;

/** Whoever acted, as far as a name is looked up by it. */
export type Acting = Pick<Actor, 'kind' | 'id'>;

/** Who acted, by an author as records keep one. */
export const actingOf = ({ kind, actorId }: Pick<Author, 'kind' | 'actorId'>): Acting => ({ kind, id: actorId });

/** Who voted; votes are a person's own, so it is an account. */
export const voterOf = ({ actorId }: Pick<Vote, 'actorId'>): Acting => ({ kind: 'user', id: actorId });

/** The names of those who appear in one answer: asked for once, then looked up. */
export class Names {
  private constructor(
    private readonly names: ReadonlyMap<string, string>,
    private readonly roles: ReadonlyMap<string, Role | undefined>,
  ) {}

  static async of(tx: Tx, directory: UserDirectory, acting: readonly Acting[]): Promise<Names> {
    if (acting.length === 0) return new Names(new Map(), new Map());
    const users = acting.filter(({ kind }) => kind === 'user').map(({ id }) => id as string as UserId);
    const people = await directory.byIds(tx, users);
    return new Names(
      await directory.namesOf(tx, acting),
      new Map([...people].map(([id, person]) => [id as string, person.roles[0]])),
    );
  }

  who(kind: Actor['kind'], id: ActorId, personId: PersonId | null): Who {
    return { kind, id, personId, name: this.names.get(id) ?? '', role: this.roles.get(id) ?? null };
  }

  by = ({ kind, actorId, personId }: Author): Who => this.who(kind, actorId, personId);

  deed = (author: Author): z.input<typeof deedView> => ({
    by: this.by(author),
    at: author.at,
    onBehalf: author.onBehalfOf !== null,
  });

  vote = ({ actorId, personId, at, reason }: Vote): z.input<typeof voteView> => ({
    by: this.who('user', actorId, personId),
    at,
    reason,
  });
}
