import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { inTheWay, type Attestation } from '@downstream/attestations/core';
import { notTold } from '@downstream/attestations/core/judging';
import type { listStatements, Query, readStatementVersion, Reply, statementView } from '@downstream/contracts';
import {
  actingOf,
  DistributorDirectory,
  Names,
  writable,
  type FiledDistributor,
} from '@downstream/distributors/server';
import {
  languages,
  refusal,
  RefusalError,
  type Context,
  type DistributorId,
  type Id,
  type Language,
} from '@downstream/kernel';
import { Tenants, type Tx } from '@downstream/platform/database';
import { Cursors } from '@downstream/platform/http';
import type { z } from 'zod';
import { Attestations } from '../persistence/attestations';
import { ContradictionViews } from '../views/contradiction-views';
import { factsOf, formOf, signaturesOf } from '../views/statement-view';
import { AttestationRecords } from './attestation-records';
import { PortalStatements } from './portal-statements';
import { verifiedParty } from './verified-party';

type Row = Reply<typeof listStatements>['rows'][number];
type View = z.input<typeof statementView>;

/** Attestations as the desk reads them. */
@Injectable()
export class ReadStatements {
  constructor(
    private readonly tenants: Tenants,
    private readonly attestations: Attestations,
    private readonly records: AttestationRecords,
    private readonly statements: PortalStatements,
    private readonly directory: DistributorDirectory,
    private readonly users: UserDirectory,
    private readonly contradictions: ContradictionViews,
    @Inject(Cursors) private readonly cursors: Cursors,
  ) {}

  /** @throws RefusalError CURSOR_INVALID */
  list(
    ctx: Context,
    { cursor, limit, ...sought }: Query<typeof listStatements>,
  ): Promise<Reply<typeof listStatements>> {
    const name = `statements ${JSON.stringify(sought)}`;
    const [after] = cursor ? this.cursors.open(name, cursor) : [];
    return this.tenants.within(ctx, async (tx) => {
      const { found, total, more } = await this.attestations.page(
        ...([tx, sought, (after as Id<'attestation'> | undefined) ?? undefined, limit] as const),
      );
      const owners = await this.directory.byIds(
        tx,
        found.map(({ distributorId }) => distributorId),
      );
      const names = await Names.of(
        tx,
        this.users,
        found.map(({ asked }) => actingOf(asked)),
      );
      const last = found.at(-1);
      return {
        rows: found.map((one) => rowOf(one, owners.get(one.distributorId), names)),
        total,
        next: more && last ? this.cursors.seal(name, [last.id]) : null,
      };
    });
  }

  /** @throws RefusalError NOT_FOUND */
  one(ctx: Context, id: Id<'attestation'>, language: Language = 'en'): Promise<View> {
    return this.tenants.within(ctx, async (tx) => this.view(tx, await this.records.read(tx, id), language));
  }

  /** @throws RefusalError NOT_FOUND */
  version(
    ctx: Context,
    id: Id<'attestation'>,
    number: number,
    language: Language,
  ): Promise<Reply<typeof readStatementVersion>> {
    return this.tenants.within(ctx, async (tx) => {
      const filed = await this.attestations.content(tx, id, number);
      if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
      const { content, sha256, renditions } = filed;
      return writable({ content, sha256, rendition: renditions[language] }) as Reply<typeof readStatementVersion>;
    });
  }

  /** One attestation with everything around it. */
  async view(tx: Tx, attestation: Attestation, language: Language = 'en'): Promise<View> {
    const distributor = await this.statements.distributorOf(tx, attestation);
    const { content, contentSha256, rendition, template, reviewed } = await this.statements.standing(
      tx,
      attestation,
      distributor,
      language,
    );
    const names = await Names.of(tx, this.users, [actingOf(attestation.asked)]);
    const [contents, given] = [
      await this.attestations.contents(tx, attestation.id),
      await this.attestations.signatures(tx, attestation.id),
    ];
    const { clauses } = template;
    return writable({
      ...rowOf(attestation, distributor, names),
      ...{ note: attestation.note, reason: attestation.reason, supersedes: attestation.supersedes },
      form: formOf(template, language),
      ...{ rendition, content, contentSha256 },
      corrections: attestation.corrections.map(({ question, sentence }) => ({ question, sentence })),
      signatures: signaturesOf(attestation),
      judgedAt: attestation.judgedAt,
      judged: attestation.findings,
      // An attestation is asked for without an order; lines are held against it when they rely on it.
      notTold: attestation.judgedAt === null ? [] : notTold({ party: verifiedParty(distributor), orderLines: null }),
      contradictions: await this.contradictions.of(tx, attestation),
      evidence: given.map(({ role, number, at, evidence }) => {
        const { contentSha256: signed, shownSha256, consentSha256, fileSha256, facts } = evidence;
        return { role, number, at, contentSha256: signed, shownSha256, consentSha256, fileSha256, facts };
      }),
      versions: contents.map(({ content: { number }, sha256 }) => ({ number, sha256 })),
      unreviewed: languages.filter(
        (one) => !reviewed.includes(one) && clauses.some(({ texts }) => texts[one].state === 'UNREVIEWED'),
      ),
    }) as View;
  }
}

const rowOf = (attestation: Attestation, distributor: FiledDistributor | undefined, names: Names): Row => ({
  ...factsOf(attestation),
  distributor: {
    id: attestation.distributorId as string as DistributorId,
    name: distributor?.legalName.native ?? '',
    country: distributor?.country ?? '',
  },
  asked: names.deed(attestation.asked),
  findings: attestation.findings.length,
  stopping: inTheWay(attestation.findings).length + (attestation.open?.STOP ?? 0),
  open: attestation.open ?? { ATTENTION: 0, INQUIRE: 0, STOP: 0 },
});
