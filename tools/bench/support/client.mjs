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
 * @returns `{ call(method, path, body?, headers?), deliver(method, path, bytes, type), download(path, body?),
 *   upload(path, files), signIn(email), forget(), move(), close() }`. `call`, `deliver` and `upload` give `{ status, body, ms }` and `download` `{ status, bytes, ms }`, the time from the
 *   first byte sent to the last one received; they throw on anything but 2xx. `forget` drops the cookies, `move` lets
 *   the client come from another address.
 */
export function openClient(base) {
  const { port } = new URL(base);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const cookies = new Map();
  let address = nextAddress();
  let requests = 0;

  const send = (method, path, { content, type = 'application/json', more = {} }) =>
    new Promise((resolve, reject) => {
      const headers = {
        Host: `localhost:${port}`,
        Accept: 'application/json',
        'Sec-Fetch-Site': 'same-origin',
        'X-Forwarded-For': address,
        ...more,
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
          resolve({ status: answer.statusCode, bytes: Buffer.concat(chunks), ms });
        });
      });
      sent.once('error', reject);
      sent.end(content);
    });

  const answered = async (method, path, options) => {
    if (++requests % REQUESTS_PER_ADDRESS === 0) client.move();
    const { status, bytes, ms } = await send(method, path, options);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${bytes}`);
    return { status, bytes, ms };
  };
  const read = ({ bytes, ...rest }) => ({ ...rest, body: bytes.length === 0 ? undefined : JSON.parse(bytes) });

  const client = {
    call: async (method, path, body, more) =>
      read(await answered(method, path, { content: body === undefined ? undefined : JSON.stringify(body), more })),
    deliver: async (method, path, bytes, type) => read(await answered(method, path, { content: bytes, type })),
    download: (path, body) =>
      answered(body === undefined ? 'GET' : 'POST', path, {
        content: body === undefined ? undefined : JSON.stringify(body),
        more: { Accept: '*/*' },
      }),
    async upload(path, files) {
      const form = new FormData();
      for (const { name, bytes } of files) form.append('files', new Blob([bytes]), name);
      const packed = new Response(form);
      const content = Buffer.from(await packed.arrayBuffer());
      return read(await answered('POST', path, { content, type: packed.headers.get('content-type') }));
    },
    signIn: (email) => client.call('POST', 'session', { email, password: demoPassword }),
    forget: () => cookies.clear(),
    move: () => void (address = nextAddress()),
    close: () => agent.destroy(),
  };
  return client;
}
