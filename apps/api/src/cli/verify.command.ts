import { createPublicKey, hash, verify } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { verifyDossier, type DossierReport, type VerifyTools } from '@downstream/audit/core';
import { Command } from 'commander';
import type { CommandWorld } from './run-command';
import { readZip } from './read-zip';
import { configOrExit } from '@downstream/platform/config';
import { isStatementFile, statementInWords, verifyStatementFile } from './verify-statement';
import { certificateInWords, isCertificate, verifyCertificate } from './verify-certificate';

/** SHA-256 and Ed25519 of this machine, as the pure verifier takes them. */
export const nodeTools: VerifyTools = {
  digest: (bytes) => hash('sha256', bytes, 'buffer'),
  verifySignature: (publicKey, message, signature) => {
    const x = Buffer.from(publicKey).toString('base64url');
    return verify(null, message, createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } }), signature);
  },
};

interface Options {
  key?: string[];
  checkpoint?: string[];
  json?: boolean;
}

export const verifyCommand = ({ env, say }: CommandWorld): Command =>
  new Command('verify')
    .description(
      'Verify dossiers, screening certificates and sealed statements: exit code 0 intact, 1 altered, 2 unreadable or unknown',
    )
    .argument('<file...>', 'dossier ZIP files, certificates as JSON, statements as PDF or JSON')
    .option('--key <vkey...>', 'a key you trust, as text')
    .option('--checkpoint <file...>', 'a checkpoint of the same log that you kept from earlier')
    .option('--json', 'print the whole report')
    .action(async (dossiers: string[], options: Options) => {
      const held = {
        keys: options.key ?? [],
        checkpoints: (options.checkpoint ?? []).map((name) => ({ name, text: readFileSync(name, 'utf8') })),
      };
      for (const file of dossiers) {
        const bytes = readable(file);
        if (bytes && isStatementFile(bytes)) {
          const config = configOrExit({ ...env, APP_ROLE: 'verify' }, process.stderr, process.exit);
          const verdict = await verifyStatementFile(bytes, config, held.keys);
          if (options.json) say(JSON.stringify({ file, ...verdict }));
          else for (const line of statementInWords(file, verdict)) say(line);
          const code = { VERIFIED: 0, ALTERED: 1, UNKNOWN: 2 }[verdict.verdict];
          if (process.exitCode !== codes.ALTERED && code !== 0) process.exitCode = code;
          continue;
        }
        if (bytes && isCertificate(bytes)) {
          const report = verifyCertificate(bytes, nodeTools, held.keys);
          if (options.json) say(JSON.stringify({ file, ...report }));
          else for (const line of certificateInWords(file, report)) say(line);
          if (process.exitCode !== codes.ALTERED && report.verdict !== 'INTACT')
            process.exitCode = codes[report.verdict];
          continue;
        }
        const report = await readZip(file).then(
          (files) => verifyDossier(files, nodeTools, held),
          (error: Error): DossierReport => ({ verdict: 'UNREADABLE', file, why: error.message }),
        );
        if (options.json) say(JSON.stringify({ file, ...report }));
        else for (const line of inWords(file, report)) say(line);
        // One altered dossier among unreadable ones is the worse news.
        if (process.exitCode !== codes.ALTERED && report.verdict !== 'INTACT') process.exitCode = codes[report.verdict];
      }
    });

/** The largest file that is read as a whole; dossiers are read part by part. */
const MOST_WHOLE = 64 * 1024 * 1024;

/** The bytes of a file that may be a certificate or a statement; undefined for missing and for large ones. */
function readable(file: string): Uint8Array | undefined {
  const found = existsSync(file) ? statSync(file) : undefined;
  return found?.isFile() && found.size <= MOST_WHOLE ? readFileSync(file) : undefined;
}

const codes = { INTACT: 0, ALTERED: 1, UNREADABLE: 2 } as const;

function inWords(file: string, report: DossierReport): string[] {
  if (report.verdict === 'UNREADABLE') return [`${file}: cannot be read: ${report.file}: ${report.why}`];
  if (report.verdict === 'ALTERED') {
    const { firstBad: bad } = report;
    const place = [
      bad.file,
      bad.line && `line ${bad.line}`,
      bad.index !== undefined && `place ${bad.index} in the log`,
      bad.event && `event ${bad.event}`,
    ];
    return [`${file}: ALTERED`, `  First bad record: ${place.filter(Boolean).join(', ')}`, `  ${bad.what}: ${bad.why}`];
  }
  const { facts, notChecked } = report;
  return [
    `${file}: INTACT`,
    `  ${facts.events} events of ${facts.subjects} records, ${facts.documents} documents, as of ${facts.asOf}`,
    `  Log of ${facts.checkpoint.size} events, checkpoint signed ${facts.checkpoint.at} by ${facts.key}`,
    ...notChecked.map((gap) => `  Not checked: ${gap.why}.`),
  ];
}
