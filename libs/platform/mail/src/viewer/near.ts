import { BlockList } from 'node:net';
import type { IncomingMessage } from 'node:http';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];
const ownNames = new Set(['localhost', '127.0.0.1', '[::1]']);

const isLoopback = (address: string): boolean => {
  const plain = address.replace(/^::ffff:/i, '');
  return loopback.check(plain, plain.includes(':') ? 'ipv6' : 'ipv4');
};

/**
 * Whether a request comes from a person at this very machine: the connection is from loopback, no proxy stands
 * between, and the browser was asked for this machine by name, so that a foreign page cannot reach in by rebinding
 * its own name to 127.0.0.1.
 * @param publicUrl the application's own address, whose host is allowed too
 */
export function isNear(request: IncomingMessage, publicUrl: string): boolean {
  const { remoteAddress } = request.socket;
  if (!remoteAddress || !isLoopback(remoteAddress)) return false;
  if (forwarded.some((name) => request.headers[name] !== undefined)) return false;
  const asked = `http://${request.headers.host ?? ''}`;
  if (!URL.canParse(asked)) return false;
  const { hostname } = new URL(asked);
  return ownNames.has(hostname) || hostname === new URL(publicUrl).hostname;
}
