import { Injectable } from '@nestjs/common';
import { refusal, RefusalError, type Context, type Id, type Language } from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { SignedDocuments, type SignedByAll } from '../sealed/signed-documents';
import { PortalStatements } from './portal-statements';
import { signaturesUnder } from './signature-marks';

/** A signed statement that is asked for: by its id and the number it was signed under. */
export interface Wanted {
  readonly id: Id<'attestation'>;
  readonly number: number;
  readonly language?: Language;
}

/** Hands out what everybody has signed who must, as a sealed PDF or as the JSON that verifies by itself. */
@Injectable()
export class HandOutStatement {
  constructor(
    private readonly tenants: Tenants,
    private readonly attestations: Attestations,
    private readonly statements: PortalStatements,
    private readonly documents: SignedDocuments,
  ) {}

  /** @throws RefusalError NOT_FOUND, also while somebody has still to sign */
  async pdf(ctx: Context, wanted: Wanted): Promise<Buffer> {
    const { bytes } = await this.documents.pdf(await this.signed(ctx, wanted));
    return bytes;
  }

  /** @throws RefusalError NOT_FOUND, also while somebody has still to sign */
  async json(ctx: Context, wanted: Wanted): Promise<Buffer> {
    return Buffer.from(this.documents.json(await this.signed(ctx, wanted)));
  }

  private signed(ctx: Context, { id, number, language = 'en' }: Wanted): Promise<SignedByAll> {
    return this.tenants.within(ctx, async (tx) => {
      await this.seen(tx, ctx, id);
      const filed = await this.attestations.content(tx, id, number);
      if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
      const { content, renditions } = filed;
      const signatures = signaturesUnder(await this.attestations.signatures(tx, id), number)
        .map(({ role, kind, name, at }) => ({ role, kind, name, at }))
        .sort((a, b) => (a.at < b.at ? -1 : 1));
      if (content.signers.some((role) => !signatures.some((one) => one.role === role)))
        throw new RefusalError(refusal('NOT_FOUND'));
      return { tenant: ctx.tenantId, content, rendition: renditions[language], signatures };
    });
  }

  /** Somebody of a distributor sees its own only; the maker's people all that their workspace has. */
  private async seen(tx: Tx, { partyId }: Context, id: Id<'attestation'>): Promise<void> {
    if (partyId) await this.statements.one(tx, id);
  }
}
