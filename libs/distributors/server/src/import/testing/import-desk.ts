import type { handInDistributors, listImportRows, readDistributorImport, Reply } from '@downstream/contracts';
import request from 'supertest';
import { openDesk, type Colleague, type Desk } from '../../testing/desk';
import { ImportThreads } from '../import-threads';
import { threadScript } from './thread-script';

export type ImportView = Reply<typeof readDistributorImport>;
export type ImportRowsView = Reply<typeof listImportRows>;

/** A desk at which tables are brought in over HTTP. */
export interface ImportDesk {
  readonly desk: Desk;
  readonly ana: Colleague;
  readonly threads: ImportThreads;
  call(method: 'get' | 'post' | 'put', path: string, body?: object): request.Test;
  /** Hands a file in; events wait. */
  send(file: string | Uint8Array, name?: string): Promise<request.Response>;
  /** A request that hands a file in, to be written to: it does not say how long it is. */
  stream(name: string): request.Test;
  /** Hands a file in, delivers the events, and says how it was read. */
  hand(file: string | Uint8Array, name?: string): Promise<ImportView>;
  read(id: string): Promise<ImportView>;
  /** Asks for a step, delivers the events, and says what came of it. */
  step(method: 'post' | 'put', path: string, body?: object): Promise<ImportView>;
}

/** Opens a desk with Ana, an analyst; close its world afterwards. */
export async function openImportDesk(): Promise<ImportDesk> {
  const [desk, script] = await Promise.all([openDesk(), threadScript()]);
  const ana = await desk.hire('Ana', 'analyst');
  await desk.hire('Sam', 'sponsor');
  const threads = desk.world.get(ImportThreads);
  threads.script = script;
  const headed = (test: request.Test): request.Test =>
    test.set('x-test-principal', 'Ana').set('Sec-Fetch-Site', 'same-origin');
  const server = (): ReturnType<typeof request> => request(desk.world.app.getHttpServer());
  const call: ImportDesk['call'] = (method, path, body) => {
    const test = headed(server()[method](`/api/v1/distributor-imports${path}`));
    return body ? test.send(body) : test;
  };
  const stream: ImportDesk['stream'] = (name) =>
    headed(server().post(`/api/v1/distributor-imports?name=${encodeURIComponent(name)}`)).set(
      'Content-Type',
      'application/octet-stream',
    );
  const send: ImportDesk['send'] = async (file, name = 'table.csv') => stream(name).send(Buffer.from(file));
  const read: ImportDesk['read'] = async (id) => (await call('get', `/${id}`)).body as ImportView;
  const step: ImportDesk['step'] = async (method, path, body) => {
    const reply = await call(method, path, body);
    if (reply.status >= 300) throw new Error(JSON.stringify(reply.body));
    await desk.world.settle();
    return read((reply.body as ImportView).id);
  };
  const hand: ImportDesk['hand'] = async (file, name) => {
    const reply = await send(file, name);
    if (reply.status !== 202) throw new Error(JSON.stringify(reply.body));
    await desk.world.settle();
    return read((reply.body as Reply<typeof handInDistributors>).id);
  };
  return { desk, ana, threads, call, send, stream, hand, read, step };
}
