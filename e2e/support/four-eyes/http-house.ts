import type { Member } from '@downstream/access/server/testing';
import { permissionsOf, scopesFor } from '@downstream/access/core';
import { RequestListImport } from '@downstream/checks/server';
import { createApiKey, routes, type Route } from '@downstream/contracts';
import {
  DAY,
  DEPLOYMENT,
  later,
  systemContext,
  type ActorId,
  type Context,
  type PersonId,
  type Role,
} from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import pg from 'pg';
import { sampleList } from '../../api/sample-list';
import { openHouse } from '../house-world';
import type { Command } from './commands';
import type { Input } from './from-schema';

type House = Awaited<ReturnType<typeof openHouse>>;

/** Who acts in sequences: everybody by a name, with roles and the grade of an approver. */
const people: readonly (readonly [name: string, roles: readonly Role[], more?: object])[] = [
  ['ana', ['analyst']],
  ['ben', ['analyst']],
  ['sam', ['approver'], { grade: 'senior' }],
  ['mia', ['approver'], { grade: 'manager' }],
  ['dora', ['approver'], { grade: 'director', offices: ['EXPORT_CONTROL_OFFICER'] }],
  ['lea', ['approver'], { grade: 'counsel' }],
  ['gil', ['analyst', 'approver', 'admin'], { grade: 'director' }],
  ['second account of ana', ['approver'], { grade: 'director' }],
  ['logistics', ['logistics']],
  ['sponsor', ['sponsor']],
];

/** The names of all who may act, keys of persons among them. */
export const actors: readonly string[] = [...people.map(([name]) => name), 'admin', 'key of gil'];

export interface Answer {
  readonly status: number;
  readonly code: string | null;
}

const byId = new Map<string, Route>(routes.map((route) => [route.id, route]));
const asFile = { 'content-type': 'application/octet-stream' };

/** The whole application with a workspace and its people, who sign in by the real doors. */
export class HttpHouse {
  private readonly members = new Map<string, Member>();
  private readonly keys = new Map<string, string>();

  private constructor(
    readonly house: House,
    readonly admin: Member,
  ) {}

  static async open(): Promise<HttpHouse> {
    const house = await openHouse();
    await house.world.app.listen(0, '127.0.0.1');
    const made = new HttpHouse(house, await house.tenant());
    await house.world
      .get(RequestListImport)
      .run(systemContext('importer', DEPLOYMENT, 'test'), 'ofac-sdn', sampleList(), { sample: true });
    await house.world.settle();
    made.members.set('admin', made.admin);
    for (const [name, roles, more] of people) made.members.set(name, await house.member(made.admin, roles, more));
    await made.samePerson('ana', 'second account of ana');
    await made.giveKey('gil');
    return made;
  }

  close(): Promise<void> {
    return this.house.close();
  }

  member(name: string): Member {
    const member = this.members.get(name);
    if (!member) throw new RangeError(`Nobody is called ${name}`);
    return member;
  }

  /** Runs work in the workspace, as the application's role. */
  within<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.house.world.tenants.within(this.house.context(this.admin.tenantId), work);
  }

  /** By what a member's own pages act. */
  async contextOf(name: string): Promise<Context> {
    const { id, tenantId } = this.member(name);
    const [row]: { person: PersonId }[] = await this.within((tx) =>
      tx.query(`select person_id as person from user_account where id = $1`, [id]),
    );
    if (!row) throw new RangeError(`${name} has no account`);
    const actor = { kind: 'user' as const, id: id as string as ActorId, personId: row.person };
    return { tenantId, actor, requestId: 'four-eyes' };
  }

  /** Sends a command as somebody; a session that ran out is renewed once. */
  async call(name: string, command: Command, input: Input, headers: Record<string, string>): Promise<Answer> {
    const route = byId.get(command.id);
    if (!route) throw new RangeError(`No contract is called ${command.id}`);
    const key = this.keys.get(name);
    if (key)
      return this.send(this.house.browser(), route, command, input, { ...headers, authorization: `Bearer ${key}` });
    const member = this.member(name);
    const answer = await this.send(member.browser, route, command, input, headers);
    if (answer.status !== 401 || ending.has(command.id)) return answer;
    member.browser.cookie = (await this.house.signIn(member)).cookie;
    return this.send(member.browser, route, command, input, headers);
  }

  private async send(
    browser: Member['browser'],
    route: Route,
    { body }: Command,
    input: Input,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const file = body && body.kind !== 'JSON' ? { body: Buffer.from('name;country\nKim Optics;DE\n') } : {};
    const more = body?.kind === 'FILE' ? asFile : {};
    const answer = await browser.call(route, { ...input, ...file } as never, { ...headers, ...more });
    const { code } = (answer.body ?? {}) as { code?: string };
    return { status: answer.status, code: code ?? null };
  }

  /** One human being with two accounts, as a merger of companies leaves it; only the owner of the database may say so. */
  private async samePerson(one: string, other: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.house.world.database.superuserUrl });
    await client.connect();
    const same = `update user_account set person_id = (select person_id from user_account where id = $1) where id = $2`;
    await client.query(same, [this.member(one).id, this.member(other).id]).finally(() => client.end());
  }

  private async giveKey(owner: string): Promise<void> {
    const scopes = [...scopesFor(permissionsOf(['analyst', 'approver', 'admin']))];
    const body = { name: `Key ${owner}`, scopes, expiresAt: later(this.house.world.clock.now(), 365 * DAY) };
    const { secret } = await this.member(owner).browser.ok(createApiKey, { body } as never);
    this.keys.set(`key of ${owner}`, String(secret));
  }
}

/** Commands that end sessions or take people's ways in: whoever was signed out by one stays out until the next. */
const ending = new Set(['signIn', 'completeSecondFactor', 'signOut', 'completePortalSignIn', 'openPortalLink']);
