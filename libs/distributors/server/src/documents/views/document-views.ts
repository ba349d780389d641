import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import type { documentView, ownDocumentView } from '@downstream/contracts';
import { actOf } from '@downstream/distributors/core';
import { dayOf, mayAddVersion, validityOf, type Document } from '@downstream/distributors/core/documents';
import type { Clock } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import type { z } from 'zod';
import { actingOf, Names } from '../../views/names';

type View = z.input<typeof documentView>;

/** Builds what the desk is shown of documents. */
@Injectable()
export class DocumentViews {
  constructor(
    private readonly directory: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async all(tx: Tx, documents: readonly Document[]): Promise<View[]> {
    const authors = documents.flatMap(({ versions, removed }) => [
      ...versions.map(({ added }) => added),
      ...(removed ? [removed] : []),
    ]);
    const names = await Names.of(tx, this.directory, authors.map(actingOf));
    const now = this.clock.now();
    return documents.map((document) => {
      const { removed, versions, ...rest } = document;
      return {
        ...rest,
        versions: versions.toReversed().map((one) => ({
          ...one,
          carries: [...one.carries],
          added: names.deed(one.added),
          validity: validityOf(one.expiresOn, dayOf(now)),
        })),
        removed: removed && { ...names.deed(removed), reason: removed.reason },
        mayAddVersion: mayAddVersion(document, actOf(tx.context, now)).ok,
      };
    });
  }
}

/** A document as the distributor itself sees it: nothing of the desk, not even who there looked at it. */
export const ownView = (
  { id, kind, note, versions, version }: Document,
  today: string,
): z.input<typeof ownDocumentView> => ({
  ...{ id, kind, note, version },
  versions: versions
    .toReversed()
    .map(({ number, name, type, bytes, issuedOn, expiresOn, metadataRemoved, ...rest }) => ({
      ...{ number, name, type, bytes, issuedOn, expiresOn, metadataRemoved },
      addedAt: rest.added.at,
      scan: rest.scan.state,
      validity: validityOf(expiresOn, today),
    })),
});
