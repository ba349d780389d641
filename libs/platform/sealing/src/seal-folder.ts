import { createPrivateKey, sign, webcrypto, X509Certificate } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Certificate } from 'pkijs';
import { makeCertificate, type KeyPair } from './make-certificate';
import type { SealKey } from './seal-key';

const AUTHORITY = 'authority.pem';
const SEAL = /^seal-(\d+)\.pem$/;
const DAY = 86_400_000;
/** How long certificates hold, and how long before its end a seal gives way to the next. */
const YEARS = { authority: 20, seal: 5 } as const;
const NEXT_BEFORE_END = 30 * DAY;

/**
 * The folder with an installation's own authority and the seals it gave: each file a private key and its certificate
 * (mode 0600). The one with the highest number seals; all others go on being known, so that what they sealed verifies.
 * Certificates of other seals that were used here, such as those of PKCS #12 files, are kept beside them.
 */
export class SealFolder {
  constructor(
    private readonly folder: string,
    /** By what the installation is known, such as its public address. */
    private readonly installation: string,
  ) {}

  /** The seal in use; the authority and the first seal are made when they are not there. */
  async current(now: Date): Promise<SealKey> {
    const last = this.last();
    const key = last === 0 ? undefined : this.read(last);
    if (key && certificateEnd(key) - now.getTime() > NEXT_BEFORE_END) return key;
    return this.next(now);
  }

  /** Makes the next seal and returns it. Of two processes that do so at once the first wins, and both get its seal. */
  async next(now: Date): Promise<SealKey> {
    const number = this.last() + 1;
    const authority = await this.authority(now);
    const name = `Downstream document seal ${number} of ${this.installation}`;
    const pair = await makeCertificate({ ...this.term(now, YEARS.seal), name }, authority);
    this.place(`seal-${number}.pem`, await pemOf(pair, [authority.certificate]));
    return this.read(number);
  }

  /** The certificate of the authority, PEM: whoever trusts it trusts every seal given here. */
  async authorityCertificate(now: Date): Promise<string> {
    const { certificate } = await this.authority(now);
    return new X509Certificate(Buffer.from(certificate.toSchema(true).toBER())).toString();
  }

  /** Keeps the certificate of a seal from elsewhere, so that its documents are known when it is replaced. */
  remember(certificate: Uint8Array): void {
    const known = new X509Certificate(certificate);
    this.place(`known-${known.fingerprint256.replaceAll(':', '').slice(0, 16).toLowerCase()}.pem`, known.toString());
  }

  /** The certificates of every seal that was ever in use here, DER. */
  known(): readonly Uint8Array[] {
    if (!existsSync(this.folder)) return [];
    return this.files()
      .filter((file) => SEAL.test(file) || file.startsWith('known-'))
      .map((file) => certificatesIn(readFileSync(join(this.folder, file), 'utf8'))[0])
      .filter((certificate) => certificate !== undefined);
  }

  private term(now: Date, years: number): { from: Date; to: Date } {
    // A clock that goes a little slow must not find the certificate from the future.
    const from = new Date(now.getTime() - DAY);
    return { from, to: new Date(Date.UTC(now.getUTCFullYear() + years, now.getUTCMonth(), now.getUTCDate())) };
  }

  private files(): readonly string[] {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    return readdirSync(this.folder).sort();
  }

  private last(): number {
    return Math.max(0, ...this.files().map((file) => Number(SEAL.exec(file)?.[1] ?? 0)));
  }

  private read(number: number): SealKey {
    const pem = readFileSync(join(this.folder, `seal-${number}.pem`), 'utf8');
    const [certificate, ...certificateChain] = certificatesIn(pem);
    if (!certificate) throw new Error(`seal-${number}.pem in ${this.folder} holds no certificate`);
    const key = createPrivateKey(pem);
    const rsa = key.asymmetricKeyType === 'rsa';
    return {
      certificate,
      certificateChain,
      keyType: rsa ? 'RSA' : 'EC',
      signatureAlgorithm: rsa ? 'RSASSA-PKCS1-v1_5' : 'ECDSA',
      sign: (data, digest) => Promise.resolve(sign(digest.replace('-', ''), data, { key, dsaEncoding: 'der' })),
    };
  }

  private async authority(now: Date): Promise<KeyPair> {
    const file = join(this.folder, AUTHORITY);
    if (!this.files().includes(AUTHORITY)) {
      const name = `Downstream document authority of ${this.installation}`;
      this.place(AUTHORITY, await pemOf(await makeCertificate({ ...this.term(now, YEARS.authority), name }), []));
    }
    const pem = readFileSync(file, 'utf8');
    const [bytes] = certificatesIn(pem);
    if (!bytes) throw new Error(`${file} holds no certificate`);
    const certificate = Certificate.fromBER(Uint8Array.from(bytes));
    const pkcs8 = createPrivateKey(pem).export({ type: 'pkcs8', format: 'der' });
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const privateKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
    const publicKey = (await certificate.getPublicKey()) as webcrypto.CryptoKey;
    return { keys: { privateKey, publicKey }, certificate };
  }

  /** Writes a file whole or not at all; one that is there already stays. */
  private place(name: string, text: string): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const draft = join(this.folder, `.${name}.${process.pid}`);
    writeFileSync(draft, text, { mode: 0o600, flush: true });
    try {
      linkSync(draft, join(this.folder, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
}

const certificateEnd = ({ certificate }: SealKey): number => Date.parse(new X509Certificate(certificate).validTo);

const certificatesIn = (pem: string): Uint8Array[] =>
  (pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (one) => new X509Certificate(one).raw,
  );

async function pemOf({ keys, certificate }: KeyPair, above: readonly Certificate[]): Promise<string> {
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  const block = (label: string, der: ArrayBuffer): string => {
    const lines =
      Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
  };
  const certificates = [certificate, ...above].map((one) => block('CERTIFICATE', one.toSchema().toBER()));
  return [block('PRIVATE KEY', pkcs8), ...certificates].join('');
}
