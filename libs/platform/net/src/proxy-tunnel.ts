import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { OutboundError } from './outbound-error';

const failed = (why: string) => new OutboundError('CONNECTION_FAILED', { cause: new Error(why), passing: true });

function credentials({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

/**
 * Opens a tunnel (RFC 9110, CONNECT) through the operator's proxy to an address. The proxy gets the address and no
 * name, so that it cannot be led elsewhere than where the judge looked.
 * @param proxy an http URL, with user and password if the proxy wants them
 * @param address a judged IP address
 * @param hold is given the socket at once, to end it when time is up
 * @throws OutboundError
 */
export function proxyTunnel(
  proxy: URL,
  address: string,
  port: number,
  hold: (socket: Socket) => void,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const host = proxy.hostname.replace(/^\[(.*)\]$/, '$1');
    const socket = connect({ host, port: Number(proxy.port || 80), autoSelectFamily: true });
    hold(socket);
    const target = `${address.includes(':') ? `[${address}]` : address}:${port}`;
    const asked = request({
      createConnection: () => socket,
      method: 'CONNECT',
      path: target,
      headers: { host: target, ...credentials(proxy) },
      setHost: false,
    });
    asked.on('error', (error) => reject(failed(`the proxy: ${error.message}`)));
    asked.once('connect', ({ statusCode }, tunnel, head) => {
      // Neither TLS nor HTTP lets the other side speak first: early bytes are the proxy's own.
      if (statusCode === 200 && head.length === 0) resolve(tunnel as Socket);
      else reject(failed(`the proxy answered ${statusCode ?? 'nothing'}`));
    });
    asked.end();
  });
}
