import { hash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  judgedFile,
  readSignedStatement,
  type FileFindings,
  type FileVerdict,
  type ReadStatement,
} from '@downstream/attestations/core';
import { LogSeals, type LogSeal } from '@downstream/platform/evidence';
import { attachedSource, DocumentSeals } from '@downstream/platform/sealing';
import { StatementStandings } from './statement-standings';

/** The most bytes of a file that is verified; a sealed statement has some hundred thousand. */
export const MOST_BYTES = 10 * 1024 * 1024;
/** The most of one as text: the data of a statement are some kilobytes. */
const MOST_TEXT = 2 * 1024 * 1024;

const sha256 = (text: string): string => hash('sha256', text);

/** Says of a file whether it is a statement as this installation made it. Nothing of the file is kept. */
@Injectable()
export class VerifyFile {
  constructor(
    @Inject(DocumentSeals) private readonly seals: Pick<DocumentSeals, 'check'>,
    @Inject(LogSeals) private readonly logs: { get(): Pick<LogSeal, 'signedText'> },
    private readonly standings: StatementStandings,
  ) {}

  async run(bytes: Uint8Array): Promise<FileVerdict> {
    const findings = this.findingsOf(bytes);
    const { statement, signature } = findings;
    const asked = statement && signature === 'SIGNED';
    return judgedFile(findings, asked ? await this.standings.of(statement.body) : 'NOT_ASKED');
  }

  private findingsOf(bytes: Uint8Array): FileFindings {
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') {
      const check = this.seals.check(bytes);
      const seal = check.seal === 'ALTERED' ? check.why : check.seal;
      const source = seal === 'INTACT' || seal === 'UNSEALED' ? attachedSource(bytes) : undefined;
      return { form: 'PDF', seal, ...this.read(source) };
    }
    const text = textOf(bytes);
    return text === undefined
      ? { form: 'OTHER', seal: null, statement: null, signature: null }
      : { form: 'JSON', seal: null, ...this.read(text) };
  }

  private read(text: string | undefined): Pick<FileFindings, 'statement' | 'signature'> {
    const read = text === undefined ? undefined : readSignedStatement(text, sha256);
    return read
      ? { statement: read.statement, signature: this.signatureOf(read) }
      : { statement: null, signature: null };
  }

  private signatureOf({ statement, text, whole }: ReadStatement): FileFindings['signature'] {
    // Whose log it says it is stands under the signature, too, where nobody changes it unnoticed.
    const [, log] = /^downstream\/([0-9a-f-]{36})\n/.exec(statement.signature) ?? [];
    const signed = log === undefined ? null : this.logs.get().signedText(log, statement.signature);
    if (signed === null) return 'FOREIGN';
    return signed === text && whole ? 'SIGNED' : 'CHANGED';
  }
}

/** The file as text, if it may be JSON. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST_TEXT) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^\s*\{/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
