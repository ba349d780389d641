// A free port for a server of this machine. Run by itself it prints one.
//
// Below 32768, where Linux, macOS and Windows begin the ports that they hand out to connections: one of those can be
// taken by anybody's connection between the moment it was found free and the moment the server listens on it.
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const HOST = '127.0.0.1';
const FIRST = 20_000;
const LAST = 32_767;

/** Whether nobody listens on a port of this machine. */
export const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });

/** A port that nobody has at this moment, and that no connection is given. */
export async function freePort() {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(FIRST, LAST + 1);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port between ${FIRST} and ${LAST} is free.`);
}

if (import.meta.filename === process.argv[1]) console.log(await freePort());
