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
 * @returns `{ call(method, path, body?), upload(path, files), signIn(email), forget(), move(), close() }`. `call` and
 *   `upload` give `{ status, body, ms }`, the time from the first byte sent to the last one received, and throw on
 *   anything but 2xx. `forget` drops the cookies, `move` lets the client come from another address.
 */
export function openClient(base) {
  const { port } = new URL(base);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const cookies = new Map();
  let address = nextAddress();
  let requests = 0;

  const send = (method, path, content, type = 'application/json') =>
    new Promise((resolve, reject) => {
      const headers = {
        Host: `localhost:${port}`,
        Accept: 'application/json',
        'Sec-Fetch-Site': 'same-origin',
        'X-Forwarded-For': address,
        ...(cookies.size > 0 && { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(content !== undefined && { 'Content-Type': type, 'Content-Length': Buffer.byteLength(content) }),
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
      sent.end(content);
    });

  const answered = async (method, path, content, type) => {
    if (++requests % REQUESTS_PER_ADDRESS === 0) client.move();
    const { status, text, ms } = await send(method, path, content, type);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return { status, body: text === '' ? undefined : JSON.parse(text), ms };
  };

  const client = {
    call: (method, path, body) => answered(method, path, body === undefined ? undefined : JSON.stringify(body)),
    async upload(path, files) {
      const form = new FormData();
      for (const { name, bytes } of files) form.append('files', new Blob([bytes]), name);
      const packed = new Response(form);
      return answered('POST', path, Buffer.from(await packed.arrayBuffer()), packed.headers.get('content-type'));
    },
    signIn: (email) => client.call('POST', 'session', { email, password: demoPassword }),
    forget: () => cookies.clear(),
    move: () => void (address = nextAddress()),
    close: () => agent.destroy(),
  };
  return client;
}
