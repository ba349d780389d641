import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { asPage, demoHouse, signIn, type DemoHouse } from './demo-house';
import { serve, type ServerProcess } from './server-process';

const WORKERS = 6;
/** How long the load goes on before the kill and after the recovery, in requests answered well. */
const BEFORE = 40;
const AFTER = 40;
/** Goal: the process is ready again so long after the database is. */
const READY_MS = 15_000;

let house: DemoHouse;
let server: ServerProcess;
let cookie: string;
beforeAll(async () => {
  house = await demoHouse();
  // Each worker of the load stands for somebody else.
  server = await serve({ ...house.env, TRUSTED_PROXIES: '127.0.0.1' });
  cookie = await signIn(server.base, 'mara@halden.example');
});
afterAll(async () => {
  await server?.stop();
  await house?.stop();
});

interface Invitation {
  readonly email: string;
  readonly key: string;
}
interface Answer {
  readonly status: number;
  readonly media: string;
  readonly code: string | undefined;
  readonly ms: number;
}

/** Invites somebody: a change with its event, and a mail by way of the queue. */
async function invite({ email, key }: Invitation, worker: number): Promise<Answer> {
  const begun = performance.now();
  const answer = await fetch(`${server.base}/api/v1/users`, {
    method: 'POST',
    headers: {
      ...asPage,
      'content-type': 'application/json',
      cookie,
      'idempotency-key': key,
      'x-forwarded-for': `10.0.0.${worker}`,
    },
    body: JSON.stringify({ email, name: 'Somebody New', roles: ['analyst'] }),
  });
  const body = (await answer.json()) as { code?: string };
  const media = answer.headers.get('content-type') ?? '';
  return { status: answer.status, media, code: body.code, ms: performance.now() - begun };
}

/** Asks for readiness until it is, or is not, as wanted. */
async function readiness(wanted: 200 | 503): Promise<number> {
  for (;;) {
    const { status } = await fetch(`${server.base}/readyz`);
    if (status === wanted) return performance.now();
  }
}

/** One question to the database, past all row policies. */
async function read(sql: string): Promise<Record<string, string | number> | undefined> {
  const superuser = new pg.Client({ connectionString: house.superuserUrl });
  await superuser.connect();
  try {
    return (await superuser.query<Record<string, string | number>>(sql)).rows[0];
  } finally {
    await superuser.end();
  }
}

/** The process id of the whole server. */
async function postmaster(): Promise<number> {
  const found = await read('show data_directory');
  const [pid] = readFileSync(join(String(found?.['data_directory']), 'postmaster.pid'), 'utf8').split('\n');
  return Number(pid);
}

const counts = () =>
  read(
    `select (select count(*)::int from user_account where email like 'load-%') as accounts,
              (select count(distinct email)::int from user_account where email like 'load-%') as people,
              (select count(*)::int from user_account u where email like 'load-%'
                 and (select count(*) from audit_event e where e.id = u.event_id) <> 1) as without_event,
              (select count(*)::int from outbox where relayed_at is null) as unrelayed,
              (select count(*)::int from seal_queue) as unsealed,
              (select count(*)::int from dead_letter) as dead`,
  );

const mailed = (): string[] =>
  readdirSync(join(house.folder, 'mail'))
    .filter((name) => name.endsWith('.json'))
    .map(
      (name) =>
        (JSON.parse(readFileSync(join(house.folder, 'mail', name), 'utf8')) as { to: { address: string } }).to.address,
    )
    .filter((address) => address.startsWith('load-'));

describe('PostgreSQL killed in mid-request', () => {
  it('answers 503 while it is away, and goes on by itself without a loss when it is back', async () => {
    const asked: Invitation[] = [];
    const unanswered: Invitation[] = [];
    const answers: Answer[] = [];
    const broken: unknown[] = [];
    let good = 0;
    let stopping = false;
    let reached: () => void = () => undefined;
    let goal = BEFORE;
    const enough = () => new Promise<void>((resolve) => (reached = resolve));
    const work = async (worker: number) => {
      while (!stopping) {
        const invitation = { email: `load-${asked.length}@halden.example`, key: randomUUID() };
        asked.push(invitation);
        try {
          const answer = await invite(invitation, worker);
          answers.push(answer);
          if (answer.status !== 201) unanswered.push(invitation);
          else if (++good === goal) reached();
        } catch (error) {
          broken.push(error);
          unanswered.push(invitation);
        }
      }
    };
    const pid = await postmaster();
    const warm = enough();
    const load = Promise.all(Array.from({ length: WORKERS }, (_, worker) => work(worker + 1)));
    await warm;

    const killed = performance.now();
    process.kill(pid, 'SIGKILL');
    const redAt = await readiness(503);
    const greenAt = await readiness(200);
    goal = good + AFTER;
    await enough();
    stopping = true;
    await load;

    // Whoever got no good answer asks again with the same key.
    const repeated: string[] = [];
    const repeat = async (worker: number) => {
      for (let invitation = unanswered.pop(); invitation; invitation = unanswered.pop()) {
        const { status, code } = await invite(invitation, worker);
        repeated.push(`${status} ${code ?? ''}`.trim());
      }
    };
    await Promise.all(Array.from({ length: WORKERS }, (_, worker) => repeat(worker + 101)));
    // Committed, but the word of it was lost with the connection: the repeat has no second effect.
    const inDoubt = repeated.filter((answer) => answer === '409 IDEMPOTENCY_IN_FLIGHT').length;

    const started = performance.now();
    let last = await counts();
    while (
      (last?.['unrelayed'] || last?.['unsealed'] || mailed().length < asked.length) &&
      performance.now() - started < 30_000
    )
      last = await counts();

    const away = answers.filter(({ status }) => status !== 201);
    console.info(
      `PostgreSQL killed under ${WORKERS} writers: ${answers.length} answers, ${good} done, ${away.length} refused with 503, ${inDoubt} of them done all the same; ` +
        `/readyz red after ${Math.round(redAt - killed)} ms and green after ${Math.round(greenAt - killed)} ms; ` +
        `longest answer ${Math.round(Math.max(...answers.map(({ ms }) => ms)))} ms; ` +
        `${last?.['accounts']} accounts for ${asked.length} invitations, ${mailed().length} mails, ` +
        `all delivered ${Math.round(performance.now() - started)} ms after the last request`,
    );
    expect(broken).toEqual([]);
    expect(away.length).toBeGreaterThan(0);
    expect(new Set(away.map(({ status, media, code }) => `${status} ${media} ${code}`))).toEqual(
      new Set(['503 application/problem+json; charset=utf-8 SERVICE_UNAVAILABLE']),
    );
    expect(repeated.filter((answer) => answer === '201')).toHaveLength(repeated.length - inDoubt);
    expect(inDoubt).toBeLessThanOrEqual(WORKERS);
    expect(last).toEqual({
      accounts: asked.length,
      people: asked.length,
      without_event: 0,
      unrelayed: 0,
      unsealed: 0,
      dead: 0,
    });
    expect(mailed().sort()).toEqual(asked.map(({ email }) => email).sort());
    expect(greenAt - killed).toBeLessThan(READY_MS);
    expect(server.child.exitCode).toBeNull();
    // What broke is told in lines of the log, and not with all that hangs on a connection.
    expect(server.said()).not.toContain('connectionParameters');
    expect(server.said()).not.toContain(new URL(house.env['DATABASE_URL'] ?? '').password);
  });

  it('keeps sessions, and stops in good order afterwards', async () => {
    const session = await fetch(`${server.base}/api/v1/session`, { headers: { cookie } });
    expect(await session.json()).toMatchObject({ state: 'SIGNED_IN' });
    expect(await server.stop()).toBe('SIGTERM');
  });
});
