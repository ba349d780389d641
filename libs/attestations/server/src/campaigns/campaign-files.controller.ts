import { Controller, Res } from '@nestjs/common';
import { exportedInstant } from '@downstream/access/server';
import { campaignOutcomesCsv, followCampaign } from '@downstream/contracts';
import type { Context, Instant } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, sendFile, toldLooks, type InputOf } from '@downstream/platform/http';
import { batched, tableFiles } from '@downstream/platform/tables';
import type { Response } from 'express';
import { Campaigns } from '../persistence/campaigns';
import { outcomeWords, type OutcomeWords } from './outcome-words';
import { ReadCampaigns } from './read-campaigns';

const PAGE = 2_000;

/** What goes out of a campaign that is no JSON: its progress as events, and its outcomes as a table. */
@Controller()
export class CampaignFilesController {
  constructor(
    private readonly tenants: Tenants,
    private readonly campaigns: Campaigns,
    private readonly reading: ReadCampaigns,
  ) {}

  @Endpoint(followCampaign)
  @Allow('statement:read')
  async follow(
    @Ctx() context: Context,
    @Input() { params }: InputOf<typeof followCampaign>,
    @Res() response: Response,
  ): Promise<void> {
    await toldLooks(
      response,
      () =>
        this.tenants.within(context, async (tx) => {
          const { state, planned } = await this.reading.found(tx, params.id);
          const left = (await this.campaigns.tallies(tx, [params.id])).get(params.id)?.counts.left ?? planned;
          return { state, done: planned - left, total: planned };
        }),
      ({ state }) => state === 'RUNNING',
    );
  }

  @Endpoint(campaignOutcomesCsv)
  @Allow('statement:ask')
  async csv(
    @Ctx() context: Context,
    @Input() { params, query }: InputOf<typeof campaignOutcomesCsv>,
    @Res() response: Response,
  ): Promise<void> {
    const words = outcomeWords[query.language];
    const rows = await this.tenants.within(context, async (tx) => {
      await this.reading.found(tx, params.id);
      const lines: string[][] = [];
      for (let after = 0; ;) {
        const { rows } = await this.campaigns.outcomes(tx, params.id, undefined, after, PAGE);
        lines.push(...(await this.reading.named(tx, rows)).map((row) => lineOf(row, words)));
        if (rows.length < PAGE) return lines;
        after = rows.at(-1)?.place ?? after;
      }
    });
    const { extension, mediaType, write } = tableFiles.CSV;
    const content = write({ title: 'Campaign', about: [], headings: words.headings, rows: batched(rows) });
    await sendFile(response, { name: `campaign.${extension}`, mediaType, content });
  }
}

type Row = Awaited<ReturnType<ReadCampaigns['named']>>[number];

const lineOf = ({ distributor, outcome, reason, at, statement }: Row, words: OutcomeWords): string[] => [
  ...[distributor.name, distributor.country, words.outcome[outcome], reason ? words.reason[reason] : ''],
  ...[at ? exportedInstant(at as Instant) : '', statement?.id ?? '', statement ? words.state[statement.state] : ''],
];
