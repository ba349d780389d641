import { generateKeyPairSync, sign } from 'node:crypto';

/** A key and its certificate, both PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly cert: string;
}

const node = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from(head), content]);
};
const sequence = (...parts: readonly Uint8Array[]) => node(0x30, ...parts);
const oid = (...bytes: readonly number[]) => node(0x06, Uint8Array.from(bytes));
const text = (tag: number, value: string) => node(tag, Buffer.from(value, 'latin1'));
const time = (at: Date) => text(0x18, at.toISOString().replace(/[-:T]/g, '').replace(/\.\d+/, ''));

const commonName = (name: string) => sequence(node(0x31, sequence(oid(0x55, 4, 3), text(0x0c, name))));
const ecdsaSha256 = sequence(oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2));
const DAY = 86_400_000;

/**
 * Makes a certificate that signs itself (RFC 5280), for a server of a test. A test trusts it by naming it as the only
 * authority.
 * @param names host names that it is for
 */
export function selfSigned(...names: readonly string[]): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const alternative = sequence(...names.map((name) => text(0x82, name)));
  const authority = sequence(node(0x01, Uint8Array.of(0xff)));
  const extensions = sequence(
    sequence(oid(0x55, 0x1d, 0x11), node(0x04, alternative)),
    sequence(oid(0x55, 0x1d, 0x13), node(0x04, authority)),
  );
  const now = Date.now();
  const facts = sequence(
    node(0xa0, node(0x02, Uint8Array.of(2))),
    node(0x02, Uint8Array.of(1)),
    ecdsaSha256,
    commonName('test'),
    sequence(time(new Date(now - DAY)), time(new Date(now + DAY))),
    commonName('test'),
    publicKey.export({ type: 'spki', format: 'der' }),
    node(0xa3, extensions),
  );
  const signature = node(0x03, Uint8Array.of(0), sign('sha256', facts, privateKey));
  const der = sequence(facts, ecdsaSha256, signature);
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
