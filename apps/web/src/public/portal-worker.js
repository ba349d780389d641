// The portal's worker: lets a page of the portal open without a connection. It keeps the files of the portal's own build
// and one page without anybody's data; whatever else is asked for goes past it, every call of the API before all.
// The build writes its list of files here; with another list it is another worker, which takes over when no page of the
// one before is open any more (ADR 44).
const { build, core, more } = __FILES__;
const PAGE = '/portal';
const kept = new Set([...core, ...more]);

/** One store per build. */
const name = `portal ${build}`;
const open = () => caches.open(name);

/** What the page has loaded before this worker was there: it lies in the browser's own cache and is not fetched again. */
async function keep(paths) {
  const store = await open();
  const wanted = paths.filter((path) => kept.has(path));
  const there = await Promise.all(wanted.map((path) => store.match(path)));
  await store.addAll(wanted.filter((_, at) => !there[at]));
}

/** Out of the store, else from the server and into the store. */
async function file(request, path) {
  const store = await open();
  const found = await store.match(path);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') await store.put(path, answer.clone());
  return answer;
}

/** The page of the server; the kept one where there is no connection. */
async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await (await open()).match(PAGE);
    if (found) return found;
    throw error;
  }
}

self.addEventListener('install', (event) => {
  const install = async () => {
    const store = await open();
    // Without a session: nothing of a person can be in it.
    const bare = new Request(PAGE, { credentials: 'omit', cache: 'reload', headers: { accept: 'text/html' } });
    await Promise.all([store.addAll(core), store.add(bare)]);
  };
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  const activate = async () => {
    const others = (await caches.keys()).filter((one) => one.startsWith('portal ') && one !== name);
    await Promise.all(others.map((one) => caches.delete(one)));
    await self.clients.claim();
  };
  event.waitUntil(activate());
});

self.addEventListener('message', (event) => {
  if (Array.isArray(event.data)) event.waitUntil(keep(event.data.filter((path) => typeof path === 'string')));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') return event.respondWith(page(request));
  if (kept.has(pathname)) event.respondWith(file(request, pathname));
});
