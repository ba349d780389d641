import { existsSync } from 'node:fs';
import { checkNote, originOf, readNote, readVkey } from '@downstream/audit/core';
import { LogKeys, sha256 } from '@downstream/audit/server';
import { SIGNED_STATEMENT_FORMAT, type FileVerdict } from '@downstream/attestations/core';
import { NoStandings, VerifyFile } from '@downstream/attestations/server';
import type { Config } from '@downstream/platform/config';
import { checkSeal, SealFolder } from '@downstream/platform/sealing';
import { nodeTools } from './verify.command';

/** Whether a file may be a statement: a PDF, or JSON that says so. */
export function isStatementFile(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.subarray(0, 5).equals(Buffer.from('%PDF-')) || text.includes(`"${SIGNED_STATEMENT_FORMAT}"`);
}

/**
 * Verifies a statement as the page for everybody does, without server and database: by the seals in the folder of this
 * installation, and by its key and those that were given. Whether it counts today is not asked.
 * @param trusted keys of logs as text
 */
export function verifyStatementFile(
  bytes: Uint8Array,
  config: Pick<Config, 'seal' | 'auditKeyFile'>,
  trusted: readonly string[],
): Promise<FileVerdict> {
  const known = new SealFolder(config.seal.folder, '').known();
  const own = existsSync(config.auditKeyFile) ? LogKeys.fromFile(config.auditKeyFile) : undefined;
  const given = trusted.flatMap((text) => {
    const reading = readVkey(text, sha256);
    return reading.ok ? [reading.value] : [];
  });
  const signedText = (log: string, text: string): string | null => {
    const note = readNote(text);
    if (!note.ok) return null;
    const keys = [...(own ? [own.signer(log).key] : []), ...given.filter(({ name }) => name === originOf(log))];
    const { signedBy, bad } = checkNote(note.value, keys, nodeTools.verifySignature);
    return signedBy.length > 0 && !bad ? note.value.text : null;
  };
  const seals = { check: (pdf: Uint8Array) => checkSeal(pdf, known) };
  return new VerifyFile(seals, { get: () => ({ signedText }) }, new NoStandings()).run(bytes);
}

const alterations: Readonly<Record<string, string>> = {
  BYTES_CHANGED: 'Bytes under the seal were changed.',
  ADDED_TO: 'Something was added after it was sealed.',
  SEAL_DAMAGED: 'The seal itself was changed.',
  SEAL_REMOVED: 'The seal is gone; the attached data are ours, the pages may say anything.',
  DATA_CHANGED: 'The data are not those that were signed.',
};

/** A verdict in words, for people. */
export function statementInWords(file: string, verdict: FileVerdict): string[] {
  if (verdict.verdict === 'ALTERED') return [`${file}: ALTERED`, `  ${alterations[verdict.why] ?? verdict.why}`];
  if (verdict.verdict === 'UNKNOWN') {
    const why =
      verdict.why === 'UNREADABLE'
        ? 'It is neither a PDF nor a signed statement as JSON.'
        : 'It was not sealed or signed by this installation, nor by a key you gave (--key).';
    return [`${file}: UNKNOWN`, `  ${why} Nothing is said for it or against it.`];
  }
  const { statement } = verdict;
  if (!statement) return [`${file}: VERIFIED`, '  A document sealed by this installation, and no statement.'];
  return [
    `${file}: VERIFIED`,
    `  Statement ${statement.kind} ${statement.id} / ${statement.number}, of ${statement.distributor} for ${statement.supplier}`,
    ...statement.signatures.map(({ role, at }) => `  Signed by ${role} ${at}`),
    `  Valid from ${statement.from ?? 'no day stated'} until ${statement.to ?? 'no day stated'}`,
    '  Not checked: whether it counts today.',
  ];
}
