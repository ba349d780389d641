import canonicalize from 'canonicalize';
import type { Instant, SignatureKind, TenantId } from '@downstream/kernel';
import type { Sha256 } from '@downstream/distributors/core';
import type { StatementContent } from '../attestation/content/statement-content';
import type { SignerRole } from '../attestation/template/attestation-template';

export const SIGNED_STATEMENT_FORMAT = 'downstream-signed-statement/1';

/** Who signed, by what means and when; the evidence of the act stays with the record. */
export interface StatedSignature {
  readonly role: SignerRole;
  readonly kind: SignatureKind;
  readonly name: string;
  readonly at: Instant;
}

/** What a signed statement says of itself; its canonical JSON (RFC 8785) is hashed and signed by the log of the maker. */
export interface SignedStatementBody {
  /** Id of the maker's log. */
  readonly log: TenantId;
  readonly content: StatementContent;
  /** SHA-256 of the canonical JSON of the content: what the signatories signed. */
  readonly contentSha256: string;
  readonly signatures: readonly StatedSignature[];
  /** The public key of the log, `<name>+<id>+<base64>`. */
  readonly key: string;
}

/** A statement as it is handed out: as a file by itself, and within the sealed PDF as its source. */
export interface SignedStatement {
  readonly format: typeof SIGNED_STATEMENT_FORMAT;
  readonly body: SignedStatementBody;
  /** Signed note of the log over {@link statedText}. */
  readonly signature: string;
}

/** The lines that the log signs for a statement. */
export const statedText = ({ log, content }: SignedStatementBody, sha256: string): string =>
  `downstream/${log}\nsigned statement ${content.id} ${content.number}\nsha256 ${sha256}\n`;

/** The canonical JSON of a value; undefined for what JSON cannot hold. */
export function canonicalJson(value: unknown): string | undefined {
  try {
    return canonicalize(value);
  } catch {
    return undefined;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A statement that was read, with the hash its signature must be over. Nothing in it counts before that was checked. */
export interface ReadStatement {
  readonly statement: SignedStatement;
  /** The text that the log must have signed. */
  readonly text: string;
  /** Whether the content is the one that the signatories' hash names. */
  readonly whole: boolean;
}

/**
 * Reads a text as a signed statement, however it is spaced.
 * @returns undefined for anything else, hostile depths and sizes included: nothing is thrown
 */
export function readSignedStatement(text: string, sha256: Sha256): ReadStatement | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value['format'] !== SIGNED_STATEMENT_FORMAT || typeof value['signature'] !== 'string')
    return undefined;
  const { body } = value;
  if (!isRecord(body) || !isRecord(body['content']) || !Array.isArray(body['signatures'])) return undefined;
  const { id, number } = body['content'];
  if (typeof body['log'] !== 'string' || !UUID.test(body['log'])) return undefined;
  if (typeof id !== 'string' || !UUID.test(id) || typeof number !== 'number' || !Number.isSafeInteger(number))
    return undefined;
  const [whole, content] = [canonicalJson(body), canonicalJson(body['content'])];
  if (whole === undefined || content === undefined) return undefined;
  const statement = value as unknown as SignedStatement;
  return {
    statement,
    text: statedText(statement.body, sha256(whole)),
    whole: sha256(content) === body['contentSha256'],
  };
}
