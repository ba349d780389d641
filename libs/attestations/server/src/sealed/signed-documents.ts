import { hash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  canonicalJson,
  hashOf,
  SIGNED_STATEMENT_FORMAT,
  statedText,
  type Rendition,
  type SignedStatement,
  type SignedStatementBody,
  type StatedSignature,
  type StatementContent,
} from '@downstream/attestations/core';
import type { TenantId } from '@downstream/kernel';
import { LogSeals } from '@downstream/platform/evidence';
import { paperPdf } from '@downstream/platform/paper';
import { DocumentSeals } from '@downstream/platform/sealing';

/** A statement that everybody has signed who must. */
export interface SignedByAll {
  readonly tenant: TenantId;
  readonly content: StatementContent;
  /** As it was written out when it was signed. */
  readonly rendition: Rendition;
  /** The oldest first; at least one. */
  readonly signatures: readonly StatedSignature[];
}

/** A sealed PDF, and the letters that no font of ours has: a box stands for each of them on paper. */
export interface SealedPdf {
  readonly bytes: Buffer;
  readonly missing: readonly string[];
}

const sha256 = (text: string): string => hash('sha256', text);

/** Makes the documents of a signed statement: the JSON signed by the maker's log, and the sealed PDF that carries it. */
@Injectable()
export class SignedDocuments {
  constructor(
    private readonly logs: LogSeals,
    private readonly seals: DocumentSeals,
  ) {}

  /** The canonical JSON (RFC 8785) of the statement with its signatures; the same each time. */
  json({ tenant, content, signatures }: SignedByAll): string {
    const log = this.logs.get();
    const contentSha256 = hashOf(content, sha256);
    const unnamed = { log: tenant, content, contentSha256, signatures, key: '' };
    const { key } = log.sign(tenant, statedText(unnamed, ''.padEnd(64, '0')));
    const body: SignedStatementBody = { ...unnamed, key };
    const { note: signature } = log.sign(tenant, statedText(body, sha256(canonicalOf(body))));
    const statement: SignedStatement = { format: SIGNED_STATEMENT_FORMAT, body, signature };
    return canonicalOf(statement);
  }

  /** The statement as it was read, on paper and sealed, with the JSON attached as its source. */
  async pdf(signed: SignedByAll): Promise<SealedPdf> {
    const { content, rendition, signatures } = signed;
    const last = signatures.at(-1);
    if (!last) throw new Error(`Statement ${content.id} has no signature`);
    const at = new Date(last.at);
    const reference = `${content.template.kind} ${content.id} / ${content.number}`;
    const source = {
      name: `statement-${content.id}-${content.number}.json`,
      text: this.json(signed),
      description: 'The signed statement, to be verified by itself',
    };
    const { bytes, missing } = await paperPdf(rendition, { reference, author: content.supplier.name, at, source });
    return { bytes: await this.seals.seal(bytes, { at }), missing };
  }
}

function canonicalOf(value: unknown): string {
  const text = canonicalJson(value);
  if (text === undefined) throw new Error('A statement holds what JSON cannot');
  return text;
}
