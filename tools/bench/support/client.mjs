// A client of the API on a connection that is kept open, with cookies as a browser keeps them.
import { Agent, request } from 'node:http';
import { demoPassword } from './people.mjs';

/** Requests of one address are limited by the minute: after so many the client moves to the next. */
const REQUESTS_PER_ADDRESS = 500;

let moves = 0;
const nextAddress = () => {
  moves += 1;
  return `10.${(moves >> 16) & 255}.${(moves >> 8) & 255}.${moves & 255}`;
};

/**
 * @returns `{ call(method, path, body?), signIn(email), forget(), move(), close() }`. `call` gives `{ status, body, ms }`,
 *   the time from the first byte sent to the last one received, and throws on anything but 2xx. `forget` drops the
 *   cookies, `move` lets the client come from another address.
 */
export function openClient(base) {
  const { port } = new URL(base);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const cookies = new Map();
  let address = nextAddress();
  let requests = 0;

  const send = (method, path, text) =>
    new Promise((resolve, reject) => {
      const headers = {
        Host: `localhost:${port}`,
        Accept: 'application/json',
        'Sec-Fetch-Site': 'same-origin',
        'X-Forwarded-For': address,
        ...(cookies.size > 0 && { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(text !== undefined && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
      };
      const begun = performance.now();
      const sent = request({ host: '127.0.0.1', port, method, path: `/api/v1/${path}`, headers, agent }, (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.once('error', reject);
        answer.once('end', () => {
          const ms = performance.now() - begun;
          for (const line of answer.headers['set-cookie'] ?? []) {
            const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
            if (value === '') cookies.delete(name);
            else cookies.set(name, value);
          }
          resolve({ status: answer.statusCode, text: Buffer.concat(chunks).toString('utf8'), ms });
        });
      });
      sent.once('error', reject);
      sent.end(text);
    });

  const client = {
    async call(method, path, body) {
      if (++requests % REQUESTS_PER_ADDRESS === 0) client.move();
      const { status, text, ms } = await send(method, path, body === undefined ? undefined : JSON.stringify(body));
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
      return { status, body: text === '' ? undefined : JSON.parse(text), ms };
    },
    signIn: (email) => client.call('POST', 'session', { email, password: demoPassword }),
    forget: () => cookies.clear(),
    move: () => void (address = nextAddress()),
    close: () => agent.destroy(),
  };
  return client;
}
