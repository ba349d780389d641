import { Injectable } from '@nestjs/common';
import { canonicalJson, paperToSign } from '@downstream/attestations/core';
import { statedName } from '@downstream/attestations/core/judging';
import { refusal, RefusalError, type Context, type Id, type Language } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { paperPdf } from '@downstream/platform/paper';
import { PortalStatements, signerNow, type Signable } from './portal-statements';

/** Prints what is to be signed elsewhere: by hand, or with a certificate. It carries what it says, and no seal of ours. */
@Injectable()
export class PrintToSign {
  constructor(
    private readonly tenants: Tenants,
    private readonly statements: PortalStatements,
  ) {}

  /** @throws RefusalError NOT_FOUND; ANSWERS_INCOMPLETE with what is missing; NOT_THE_SIGNER once nobody has to sign */
  async run(ctx: Context, id: Id<'attestation'>, language: Language): Promise<Buffer> {
    const signable = await this.tenants.within(ctx, async (tx) => {
      const own = await this.statements.one(tx, id);
      const standing = await this.statements.standing(tx, own.attestation, own.distributor, language);
      const role = signerNow(own.attestation, standing.content);
      if (role === null) throw new RefusalError(refusal('NOT_THE_SIGNER', { next: null }));
      const lacks = await this.statements.lacking(tx, own);
      if (lacks.length > 0) throw new RefusalError(refusal('ANSWERS_INCOMPLETE', { lacking: lacks }));
      return { ...own, standing, role };
    });
    return this.paper(signable, language);
  }

  /** The paper itself: as long as nothing else is to be signed, it is the same byte for byte. */
  async paper({ attestation, standing, role }: Signable, language: Language): Promise<Buffer> {
    const { content, rendition } = standing;
    const paper = paperToSign(rendition, statedName(content, role), language);
    const { bytes } = await paperPdf(paper, {
      reference: `${content.template.kind} ${content.id} / ${content.number}`,
      author: content.distributor.name.native,
      at: new Date(attestation.asked.at),
      source: {
        name: `to-sign-${content.id}-${content.number}.json`,
        text: canonicalJson(content) ?? '',
        description: 'What is to be signed',
      },
    });
    return bytes;
  }
}
