import { beforeEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

type Handler = (event: object) => void;
const origin = 'https://maker.example';
const source = readFileSync('apps/web/src/public/portal-worker.js', 'utf8');
const files = { build: 'b2', core: ['/main-ABCD2345.js'], more: ['/words-ABCD2345.js'] };

/** The worker in a browser of paper: stores are maps, the network is what the test says. */
function started() {
  const stores = new Map<string, Map<string, string>>();
  const handlers = new Map<string, Handler>();
  const asked: string[] = [];
  let online = true;
  const answerOf = (body: string) => ({ ok: true, type: 'basic', body, clone: () => answerOf(body) });
  const pathOf = (request: string | { url: string }) =>
    typeof request === 'string' ? request : new URL(request.url, origin).pathname;
  const fetch = (request: string | { url: string }) => {
    asked.push(pathOf(request));
    return online ? Promise.resolve(answerOf(`new ${pathOf(request)}`)) : Promise.reject(new TypeError('no network'));
  };
  const caches = {
    keys: () => Promise.resolve([...stores.keys()]),
    delete: (name: string) => Promise.resolve(stores.delete(name)),
    open: (name: string) => {
      const store = stores.get(name) ?? new Map<string, string>();
      stores.set(name, store);
      const put = (request: string | { url: string }, { body }: { body: string }) =>
        Promise.resolve(void store.set(pathOf(request), body));
      const add = (request: string | { url: string }) => fetch(request).then((answer) => put(request, answer));
      return Promise.resolve({
        match: (path: string) => Promise.resolve(store.has(path) ? answerOf(store.get(path) ?? '') : undefined),
        put,
        add,
        addAll: (paths: string[]) => Promise.all(paths.map(add)),
      });
    },
  };
  class Asked {
    readonly url: string;
    constructor(
      path: string,
      readonly options: object,
    ) {
      this.url = `${origin}${path}`;
    }
  }
  const self = {
    location: { origin },
    clients: { claim: () => Promise.resolve() },
    addEventListener: (type: string, handler: Handler) => handlers.set(type, handler),
  };
  const run = new Function('self', 'caches', 'fetch', 'Request', source.replace('__FILES__', JSON.stringify(files)));
  run(self, caches, fetch, Asked);
  const wait = async (type: string, more: object = {}) => {
    let done: Promise<unknown> = Promise.resolve();
    handlers.get(type)?.({ waitUntil: (work: Promise<unknown>) => (done = work), ...more });
    await done;
  };
  return {
    stores,
    asked,
    cutOff: () => (online = false),
    install: () => wait('install'),
    activate: () => wait('activate'),
    tell: (data: unknown) => wait('message', { data }),
    /** What the worker answers; undefined where it leaves the request alone. */
    async get(path: string, change: object = {}): Promise<string | undefined> {
      let answer: Promise<{ body: string }> | undefined;
      const request = { method: 'GET', mode: 'cors', url: new URL(path, origin).href, ...change };
      handlers.get('fetch')?.({ request, respondWith: (given: Promise<{ body: string }>) => (answer = given) });
      return (await answer)?.body;
    },
  };
}

describe('the worker of the portal', () => {
  let worker: ReturnType<typeof started>;
  beforeEach(async () => {
    worker = started();
    await worker.install();
    await worker.activate();
  });

  it('keeps the files of the list and one page, and gives the files without the network', async () => {
    expect([...(worker.stores.get('portal b2')?.keys() ?? [])]).toEqual(['/main-ABCD2345.js', '/portal']);
    worker.cutOff();
    expect(await worker.get('/main-ABCD2345.js')).toBe('new /main-ABCD2345.js');
  });

  it('asks the server for a page first, and shows the kept one where there is no connection', async () => {
    expect(await worker.get('/portal/status', { mode: 'navigate' })).toBe('new /portal/status');
    worker.cutOff();
    expect(await worker.get('/portal/status', { mode: 'navigate' })).toBe('new /portal');
    expect(worker.stores.get('portal b2')?.has('/portal/status')).toBe(false);
  });

  it('keeps what was needed once, if the list allows it', async () => {
    expect(await worker.get('/words-ABCD2345.js')).toBe('new /words-ABCD2345.js');
    worker.cutOff();
    expect(await worker.get('/words-ABCD2345.js')).toBe('new /words-ABCD2345.js');
  });

  it('keeps nothing a page tells it beyond the list', async () => {
    await worker.tell(['/words-ABCD2345.js', '/api/v1/portal/answers', '/desk-ABCD2345.js', 7]);
    await worker.tell('/api/v1/session');
    expect([...(worker.stores.get('portal b2')?.keys() ?? [])].sort()).toEqual([
      '/main-ABCD2345.js',
      '/portal',
      '/words-ABCD2345.js',
    ]);
  });

  it.each([
    ['the API', '/api/v1/portal/answers', {}],
    ['a file of the desk', '/desk-ABCD2345.js', {}],
    ['another origin', 'https://elsewhere.example/main-ABCD2345.js', {}],
    ['what is sent', '/main-ABCD2345.js', { method: 'POST' }],
  ])('leaves %s alone', async (_what, path, change) => {
    const before = worker.asked.length;
    expect(await worker.get(path, change)).toBeUndefined();
    expect(worker.asked).toHaveLength(before);
  });

  it('drops the files of the build before, and of nobody else', async () => {
    worker.stores.set('portal b1', new Map());
    worker.stores.set('other', new Map());
    await worker.activate();
    expect([...worker.stores.keys()]).toEqual(['portal b2', 'other']);
  });
});
