import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { statedName } from '@downstream/attestations/core/judging';
import type {
  listPortalStatements,
  readBackPortalStatement,
  readPortalStatement,
  readSignedPortalStatement,
  Reply,
} from '@downstream/contracts';
import { actingOf, writable } from '@downstream/distributors/server';
import { refusal, RefusalError, type Clock, type Context, type Id, type Language } from '@downstream/kernel';
import { CLOCK, Tenants } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { portalRow, portalView } from '../views/statement-view';
import { consentOf, PortalStatements, signerNow } from './portal-statements';
import { signaturesUnder } from './signature-marks';

/** Attestations as people of the distributor read them. */
@Injectable()
export class ReadPortalStatements {
  constructor(
    private readonly tenants: Tenants,
    private readonly statements: PortalStatements,
    private readonly attestations: Attestations,
    private readonly users: UserDirectory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND for callers who belong to no distributor */
  list(ctx: Context, language: Language): Promise<Reply<typeof listPortalStatements>> {
    return this.tenants.within(ctx, async (tx) => {
      const { attestations, distributor } = await this.statements.all(tx);
      const rows = [];
      for (const one of attestations) {
        rows.push(portalRow(one, await this.statements.standing(tx, one, distributor, language), language));
      }
      return { statements: rows };
    });
  }

  /** @throws RefusalError NOT_FOUND */
  one(ctx: Context, id: Id<'attestation'>, language: Language): Promise<Reply<typeof readPortalStatement>> {
    return this.tenants.within(ctx, async (tx) => {
      const { attestation, distributor } = await this.statements.one(tx, id);
      const standing = await this.statements.standing(tx, attestation, distributor, language);
      const names = await this.users.namesOf(
        tx,
        attestation.answers.map(({ by }) => actingOf(by)),
      );
      return portalView(attestation, standing, distributor, names, language, this.clock.now()) as Reply<
        typeof readPortalStatement
      >;
    });
  }

  /** @throws RefusalError NOT_FOUND */
  readBack(ctx: Context, id: Id<'attestation'>, language: Language): Promise<Reply<typeof readBackPortalStatement>> {
    return this.tenants.within(ctx, async (tx) => {
      const own = await this.statements.one(tx, id);
      const { attestation, distributor } = own;
      const { content, contentSha256, rendition, shownSha256, template } = await this.statements.standing(
        ...([tx, attestation, distributor, language] as const),
      );
      const next = signerNow(attestation, content);
      return writable({
        ...{ rendition, shownSha256, contentSha256 },
        consent: consentOf(template, language),
        lacking: await this.statements.lacking(tx, own),
        nextSigner: next,
        signatory: next ? statedName(content, next) : '',
        kinds: template.signers.find(({ role }) => role === next)?.kinds ?? [],
      }) as Reply<typeof readBackPortalStatement>;
    });
  }

  /** @throws RefusalError NOT_FOUND */
  signed(
    ctx: Context,
    id: Id<'attestation'>,
    number: number,
    language: Language,
  ): Promise<Reply<typeof readSignedPortalStatement>> {
    return this.tenants.within(ctx, async (tx) => {
      await this.statements.one(tx, id);
      const filed = await this.attestations.content(tx, id, number);
      if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
      const given = await this.attestations.signatures(tx, id);
      return writable({
        content: filed.content,
        sha256: filed.sha256,
        rendition: filed.renditions[language],
        signatures: signaturesUnder(given, number),
      }) as Reply<typeof readSignedPortalStatement>;
    });
  }
}
