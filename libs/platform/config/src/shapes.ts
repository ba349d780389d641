import { isIP } from 'node:net';
import { z } from 'zod';

/** A text that must satisfy a rule; `wrong` completes the sentence "<VARIABLE> …". */
export const text = (wrong: string, test: (value: string) => boolean) =>
  z.string().refine((value) => test(value), { error: wrong });

/** A whole number between two bounds, written in digits. */
export const whole = (least: number, most: number) =>
  text('is not a whole number in the allowed range', (value) => {
    return /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
  }).transform(Number);

const words: Readonly<Record<string, boolean>> = {
  on: true,
  true: true,
  '1': true,
  off: false,
  false: false,
  '0': false,
};

/** `on` or `off`; `true`, `false`, `1` and `0` are understood too. */
export const onOff = () =>
  text('is neither on nor off', (value) => value.toLowerCase() in words).transform(
    (value) => words[value.toLowerCase()] === true,
  );

const parsed = (value: string): URL | undefined => (URL.canParse(value) ? new URL(value) : undefined);

/** A URL whose scheme is one of the given ones (written without the colon). */
export const url = (...schemes: string[]) =>
  text(`is not a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`, (value) => {
    const found = parsed(value);
    return found !== undefined && schemes.includes(found.protocol.slice(0, -1)) && found.hostname !== '';
  });

/** A PostgreSQL connection string that names its user and its database. */
export const postgresUrl = () =>
  url('postgres', 'postgresql').refine(
    (value) => {
      const found = parsed(value);
      return found === undefined || (found.username !== '' && found.pathname.length > 1);
    },
    { error: 'does not name a user and a database' },
  );

/** An http(s) address without path, query or fragment; a closing slash is dropped. */
export const origin = () =>
  url('http', 'https')
    .refine(
      (value) => {
        const found = parsed(value);
        return found === undefined || `${found.pathname}${found.search}${found.hash}${found.username}` === '/';
      },
      { error: 'has more than scheme, host and port' },
    )
    .transform((value) => (parsed(value) as URL).origin);

/** Whether the text is an IP address or a block of them (`10.0.0.0/8`). */
export function isAddressBlock(value: string): boolean {
  const [address = '', bits, ...more] = value.split('/');
  const family = isIP(address);
  if (family === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

const listOf = (value: string): string[] => value.split(',').map((part) => part.trim());

/** Where a ClamAV daemon listens: a host, with port 3310 unless another is said, or a socket of this machine. */
export const clamd = () =>
  text('is neither tcp://host:port nor unix:///path', (value) => {
    const found = parsed(value);
    if (found?.protocol === 'unix:') return found.hostname === '' && found.pathname.length > 1;
    return (
      found?.protocol === 'tcp:' && found.hostname !== '' && `${found.pathname}${found.search}${found.hash}` === ''
    );
  });

/** A list of IP addresses and blocks, separated by commas. */
export const addressBlocks = () =>
  z
    .string()
    .transform(listOf)
    .refine((parts) => parts.every(isAddressBlock), { error: 'holds something that is no IP address or block' });

/** A host to listen on: an IP address or a name. */
export const host = () =>
  text(
    'is not an IP address or host name',
    (value) => isIP(value) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]{0,252})$/.test(value),
  );

/** A list of full host names, separated by commas; letters are lowered. */
export const hostNames = () =>
  z
    .string()
    .transform((value) => listOf(value.toLowerCase()))
    .refine(
      (names) =>
        names.every((name) => /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*$/.test(name)),
      {
        error: 'holds something that is no full host name',
      },
    );

/** A list of ports, separated by commas. */
export const ports = () =>
  z
    .string()
    .transform(listOf)
    .refine((parts) => parts.every((part) => /^[1-9]\d{0,4}$/.test(part) && Number(part) <= 65_535), {
      error: 'holds something that is no port',
    })
    .transform((parts) => parts.map(Number));

const MAILBOX = /^(?:[^<>\r\n\0]{0,120}<([^<>\s@]{1,64}@[^<>\s@]{1,190})>|([^<>\s@]{1,64}@[^<>\s@]{1,190}))$/;

/** A mail address, with or without a name before it. */
export const mailbox = () =>
  text('is not a mail address', (value) => MAILBOX.test(value.trim())).transform((value) => value.trim());

/** At least 32 bytes in Base64, standard or URL alphabet. */
export const secretBytes = () =>
  text('is not Base64 of at least 32 bytes', (value) => {
    return /^[A-Za-z0-9+/_-]+={0,2}$/.test(value) && Buffer.from(value, 'base64').length >= 32;
  });

const NAME_SERVER = /^(?:\[([0-9a-fA-F:.]+)\](?::(\d{1,5}))?|([\d.]+)(?::(\d{1,5}))?|([0-9a-fA-F:.]+))$/;

/** Whether the text is a name server as `dns.setServers` takes it: an IP address, with a port behind it or without. */
function isNameServer(value: string): boolean {
  const [, boxed, boxedPort, four, fourPort, six] = NAME_SERVER.exec(value) ?? [];
  const port = Number(boxedPort ?? fourPort ?? 53);
  const address = boxed ?? four ?? six;
  return address !== undefined && isIP(address) === (four === undefined ? 6 : 4) && port > 0 && port <= 65_535;
}

/** `system`, which is an empty list, or name servers separated by commas. */
export const nameServers = () =>
  z
    .string()
    .transform((value) => (value.trim() === 'system' ? [] : listOf(value)))
    .refine((parts) => parts.every(isNameServer), { error: 'holds something that is no IP address of a server' });
