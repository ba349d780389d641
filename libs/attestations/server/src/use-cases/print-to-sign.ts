import { Inject, Injectable } from '@nestjs/common';
import { canonicalJson, lacking, paperToSign, sheetOf } from '@downstream/attestations/core';
import { statedName } from '@downstream/attestations/core/judging';
import { OwnFiles } from '@downstream/distributors/server';
import { refusal, RefusalError, type Clock, type Context, type Id, type Language } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { paperPdf } from '@downstream/platform/paper';
import { templateOf } from './known-templates';
import { PortalStatements, signerNow } from './portal-statements';

/** Prints what is to be signed elsewhere: by hand, or with a certificate. It carries what it says, and no seal of ours. */
@Injectable()
export class PrintToSign {
  constructor(
    private readonly tenants: Tenants,
    private readonly statements: PortalStatements,
    private readonly files: OwnFiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND; ANSWERS_INCOMPLETE with what is missing; NOT_THE_SIGNER once nobody has to sign */
  async run(ctx: Context, id: Id<'attestation'>, language: Language): Promise<Buffer> {
    const { attestation, standing, role } = await this.tenants.within(ctx, async (tx) => {
      const own = await this.statements.one(tx, id);
      const files = await this.files.hashes(tx, own.distributor.id);
      const { form } = templateOf(own.attestation);
      const lacks = lacking(form, sheetOf(own.attestation), this.clock.now(), files);
      const now = await this.statements.standing(tx, own.attestation, own.distributor, language);
      const next = signerNow(own.attestation, now.content);
      if (next === null) throw new RefusalError(refusal('NOT_THE_SIGNER', { next }));
      if (lacks.length > 0) throw new RefusalError(refusal('ANSWERS_INCOMPLETE', { lacking: lacks }));
      return { attestation: own.attestation, standing: now, role: next };
    });
    const { content, rendition } = standing;
    const paper = paperToSign(rendition, statedName(content, role), language);
    const { bytes } = await paperPdf(paper, {
      reference: `${content.template.kind} ${content.id} / ${content.number}`,
      author: content.distributor.name.native,
      at: new Date(attestation.changed.at),
      source: {
        name: `to-sign-${content.id}-${content.number}.json`,
        text: canonicalJson(content) ?? '',
        description: 'What is to be signed',
      },
    });
    return bytes;
  }
}
