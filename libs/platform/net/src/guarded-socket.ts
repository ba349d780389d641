import { isIP, connect as connectTcp, type LookupFunction, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { AddressVerdict } from './address-ranges';
import type { Deadline } from './deadline';
import { OutboundError, outboundErrorOf } from './outbound-error';
import { proxyTunnel } from './proxy-tunnel';

/** The addresses of a host name. @throws an error with a `code`, ENOTFOUND for a name that does not exist */
export type Lookup = (host: string) => Promise<readonly string[]>;

/** How a connection is made and judged. */
export interface Guard {
  readonly lookup: Lookup;
  readonly judge: (address: string) => AddressVerdict;
  /** Authorities to trust instead of the usual ones, as PEM. */
  readonly authorities?: string;
  /** The operator's proxy, an http URL; every connection goes through it. */
  readonly proxy?: URL;
  /** Makes a TCP connection to a host by the lookup given; `node:net` unless a test says otherwise. */
  readonly dial?: (to: { host: string; port: number; lookup: LookupFunction; autoSelectFamily: true }) => Socket;
}

const noPublicAddress = (cause: unknown, passing = false) => new OutboundError('NO_PUBLIC_ADDRESS', { cause, passing });

/** Judges every address that a name leads to; one forbidden address among good ones refuses the name. */
async function publicAddresses(host: string, { lookup, judge }: Guard): Promise<readonly string[]> {
  const addresses = await lookup(host).catch((error: NodeJS.ErrnoException) => {
    throw noPublicAddress(error, error.code !== 'ENOTFOUND' && error.code !== 'ENODATA');
  });
  if (addresses.length === 0) throw noPublicAddress(new Error(`${host} leads to no address`));
  for (const address of addresses) {
    const verdict = judge(address);
    if (!verdict.allowed) throw noPublicAddress(new Error(`${host} leads to ${address} (${verdict.range})`));
  }
  return addresses;
}

/** The lookup in the form that `node:net` asks for; what it hands back is what is connected to, without another look. */
const guardedLookup =
  (guard: Guard): LookupFunction =>
  (host, options, callback) => {
    publicAddresses(host, guard).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }));
        if (options.all) callback(null, found);
        else callback(null, found[0]?.address ?? '', found[0]?.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, options.all ? [] : ''),
    );
  };

/** Judges the very address that the socket is connected to, before a byte is sent. */
function judgePeer(socket: Socket, host: string, { judge }: Guard): void {
  const { remoteAddress } = socket;
  const verdict: AddressVerdict = remoteAddress ? judge(remoteAddress) : { allowed: false, range: 'no address' };
  if (!verdict.allowed) {
    throw noPublicAddress(new Error(`${host} was connected to ${remoteAddress ?? 'nothing'} (${verdict.range})`));
  }
}

type Hold = (socket: Socket) => void;

/** A TCP connection to one of the addresses that the host leads to. */
function direct(host: string, port: number, guard: Guard, hold: Hold): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const { dial = connectTcp } = guard;
    const socket = dial({ host, port, lookup: guardedLookup(guard), autoSelectFamily: true });
    hold(socket);
    socket.on('error', reject);
    socket.once('connect', () => {
      try {
        judgePeer(socket, host, guard);
        resolve(socket);
      } catch (error) {
        reject(error);
      }
    });
  });
}

/** The same through the proxy, which is told the address that was judged; IPv4 first, which every proxy reaches. */
async function throughProxy(proxy: URL, host: string, port: number, guard: Guard, hold: Hold): Promise<Socket> {
  const addresses = isIP(host) === 0 ? await publicAddresses(host, guard) : [host];
  const address = addresses.find((one) => isIP(one) === 4) ?? addresses[0] ?? '';
  return proxyTunnel(proxy, address, port, hold);
}

/** TLS over an open connection, with the certificate checked for the host. */
function sealed(socket: Socket, host: string, { authorities }: Guard, hold: Hold): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const tls = connectTls({
      socket,
      host,
      // No name is sent for an IP address (RFC 6066); the certificate must still hold the address.
      servername: isIP(host) === 0 ? host : '',
      ...(authorities !== undefined && { ca: authorities }),
      ALPNProtocols: ['http/1.1'],
      minVersion: 'TLSv1.2',
      // Said outright, or NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would switch it off.
      rejectUnauthorized: true,
    });
    hold(tls);
    tls.on('error', reject);
    tls.once('secureConnect', () => resolve(tls));
  });
}

/**
 * Opens a connection to the host of a judged URL, with TLS for https. Three looks: at every address the name leads to,
 * at nothing else than these when connecting, and at the address really connected to, so that a name whose answer
 * changes between two questions (DNS rebinding) gains nothing. Through a proxy the third is left to the proxy, which
 * gets the judged address and no name.
 * @throws OutboundError
 */
export async function guardedSocket(url: URL, guard: Guard, connectMs: number, deadline: Deadline): Promise<Socket> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const secure = url.protocol === 'https:';
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  const held: Socket[] = [];
  let over: OutboundError | undefined;
  let stop: (error: OutboundError) => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = (error) => {
      over ??= error;
      reject(error);
    };
  });
  const hold = (socket: Socket) => {
    // An error after this connection was given up, or handed on, is told elsewhere.
    socket.on('error', () => undefined);
    held.push(socket);
    if (over) socket.destroy();
  };
  const open = async (): Promise<Socket> => {
    const { proxy } = guard;
    const socket = await (proxy ? throughProxy(proxy, host, port, guard, hold) : direct(host, port, guard, hold));
    return secure ? sealed(socket, host, guard, hold) : socket;
  };
  const timer = setTimeout(() => stop(new OutboundError('CONNECT_TIMEOUT', { passing: true })), connectMs);
  const takeBack = deadline.whenOver(stop);
  try {
    return await Promise.race([open(), stopped]);
  } catch (error) {
    over ??= outboundErrorOf(error);
    for (const socket of held) socket.destroy();
    throw over;
  } finally {
    clearTimeout(timer);
    takeBack();
  }
}
