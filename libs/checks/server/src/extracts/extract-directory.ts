import { Injectable } from '@nestjs/common';
import { answerOf, extractInForce, type ExtractFacts, type ExtractSource } from '@downstream/checks/core';
import type { DistributorId, EvidenceGrade } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { extractOf, RegisterExtractRows } from './persistence/register-extract-rows';

/** The facts of an accepted extract with where they are from. Days are `2026-03-14`. */
export interface AcceptedExtract {
  readonly id: string;
  readonly register: string;
  readonly grade: EvidenceGrade;
  readonly asOf: string;
  readonly expiresOn: string;
  readonly facts: ExtractFacts;
}

/** Accepted extracts of registers, for other rooms and for checks, within their own transaction. */
@Injectable()
export class ExtractDirectory {
  constructor(private readonly rows: RegisterExtractRows) {}

  /** The extract whose facts count on a day; undefined where none was accepted or all have expired. */
  async accepted(tx: Tx, id: DistributorId, today: string): Promise<AcceptedExtract | undefined> {
    const found = await this.inForce(tx, id, today);
    if (!found) return undefined;
    const { id: extractId, register, grade, asOf, expiresOn, facts } = found;
    return { id: extractId, register, grade, asOf, expiresOn, facts };
  }

  /** The same as checks are asked with it. */
  async source(tx: Tx, id: DistributorId, today: string): Promise<ExtractSource | undefined> {
    const found = await this.inForce(tx, id, today);
    if (!found) return undefined;
    const { id: extractId, register, grade, asOf, expiresOn, document, facts } = found;
    const { sha256, bytes, mediaType } = document;
    return {
      ...{ id: extractId, register, grade, asOf, expiresOn },
      file: { sha256, bytes, mediaType },
      answer: answerOf(facts),
    };
  }

  private async inForce(tx: Tx, id: DistributorId, today: string) {
    return extractInForce((await this.rows.all(tx, id)).map(extractOf), today);
  }
}
