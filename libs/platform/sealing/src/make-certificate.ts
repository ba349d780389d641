import { randomBytes, webcrypto } from 'node:crypto';
import { BitString, Integer, OctetString, Utf8String } from 'asn1js';
import {
  AttributeTypeAndValue,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  setEngine,
} from 'pkijs';

/** A key with its certificate. */
export interface KeyPair {
  readonly keys: webcrypto.CryptoKeyPair;
  readonly certificate: Certificate;
}

/** Whom a certificate names, and how long it holds. */
export interface Subject {
  readonly name: string;
  readonly from: Date;
  readonly to: Date;
}

const COMMON_NAME = '2.5.4.3';
const KEY_IDENTIFIER = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
const AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';
/** Bits of RFC 5280, 4.2.1.3: digitalSignature and nonRepudiation; keyCertSign and cRLSign. */
const SIGNS_DOCUMENTS = { bits: 0xc0, unused: 6 };
const SIGNS_CERTIFICATES = { bits: 0x06, unused: 1 };

setEngine('node', new CryptoEngine({ name: 'node', crypto: webcrypto }));

/**
 * Makes an ECDSA key on P-256 with an X.509 certificate (RFC 5280).
 * @param authority who signs it; without one it signs itself and may sign others
 */
export async function makeCertificate(subject: Subject, authority?: KeyPair): Promise<KeyPair> {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const certificate = new Certificate();
  certificate.version = 2;
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  certificate.serialNumber = new Integer({ valueHex: bufferOf(serial) });
  certificate.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: COMMON_NAME, value: new Utf8String({ value: subject.name }) }),
  );
  certificate.issuer.typesAndValues = (authority?.certificate.subject ?? certificate.subject).typesAndValues;
  certificate.notBefore.value = subject.from;
  certificate.notAfter.value = subject.to;
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  const own = await identifierOf(certificate);
  const above = authority ? await identifierOf(authority.certificate) : own;
  certificate.extensions = [
    extension(BASIC_CONSTRAINTS, true, new BasicConstraints({ cA: authority === undefined }).toSchema().toBER()),
    extension(KEY_USAGE, true, usage(authority ? SIGNS_DOCUMENTS : SIGNS_CERTIFICATES)),
    extension(KEY_IDENTIFIER, false, new OctetString({ valueHex: own }).toBER()),
    extension(
      AUTHORITY_KEY_IDENTIFIER,
      false,
      new AuthorityKeyIdentifier({ keyIdentifier: new OctetString({ valueHex: above }) }).toSchema().toBER(),
    ),
  ];
  await certificate.sign((authority?.keys ?? keys).privateKey, 'SHA-256');
  return { keys, certificate };
}

const bufferOf = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;

const extension = (id: string, critical: boolean, value: ArrayBuffer): Extension =>
  new Extension({ extnID: id, critical, extnValue: value });

const usage = ({ bits, unused }: typeof SIGNS_DOCUMENTS): ArrayBuffer =>
  new BitString({ valueHex: bufferOf(Uint8Array.of(bits)), unusedBits: unused }).toBER();

/** SHA-1 of the public key, as RFC 5280 (4.2.1.2) names keys; a name, not a protection. */
const identifierOf = (certificate: Certificate): Promise<ArrayBuffer> =>
  webcrypto.subtle.digest('SHA-1', certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView);
