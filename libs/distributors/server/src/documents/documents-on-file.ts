import { Injectable } from '@nestjs/common';
import { currentVersion, type Document } from '@downstream/distributors/core/documents';
import type { DistributorId, DocumentId, DocumentKind, DocumentType } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { Documents } from './persistence/documents';

/** One file of a document, for rooms that rest on it. */
export interface FileOnRecord {
  readonly id: DocumentId;
  readonly distributorId: DistributorId;
  readonly kind: DocumentKind;
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: DocumentType;
  readonly expiresOn: string | null;
  /** Whether the document was taken out of use, or a virus was found in the file. */
  readonly unusable: boolean;
}

const fileOf = ({ id, distributorId, kind, removed, versions }: Document, number: number): FileOnRecord | undefined => {
  const version = versions.find((one) => one.number === number);
  if (!version) return undefined;
  const { name, sha256, bytes, type, expiresOn, scan } = version;
  const unusable = removed !== null || scan.state === 'INFECTED';
  return { id, distributorId, kind, number, name, sha256, bytes, type, expiresOn, unusable };
};

/** The documents of distributors, whoever brought them, for rooms that rest on them. */
@Injectable()
export class DocumentsOnFile {
  constructor(private readonly documents: Documents) {}

  /** The newest file of each document of a distributor, out of use or not. */
  async of(tx: Tx, id: DistributorId): Promise<readonly FileOnRecord[]> {
    return (await this.documents.of(tx, id)).flatMap((one) => fileOf(one, currentVersion(one).number) ?? []);
  }

  /** One file; undefined where there is none. */
  async file(tx: Tx, id: DocumentId, number: number): Promise<FileOnRecord | undefined> {
    const document = await this.documents.find(tx, id);
    return document && fileOf(document, number);
  }
}
