import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cancelCampaign,
  addSigningAuthority,
  draftStatementTemplate,
  cancelDistributorImport,
  draftItemListVersion,
  handInDistributors,
  previewCampaign,
  registerItem,
  saveView,
  startCampaign,
  type Route,
} from '@downstream/contracts';
import { SealFolder } from '@downstream/platform/sealing';
import { riskIds } from './risk-ids';
import { screeningIds } from './screening-ids';

type Ask = (route: Route, input: object) => Promise<Record<string, unknown>>;

/** The certificate of an authority that was made for this, PEM. */
async function someAuthority(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'downstream-authority-'));
  const certificate = await new SealFolder(folder, 'trust-service.example').authorityCertificate(new Date());
  rmSync(folder, { recursive: true });
  return certificate;
}

/** Makes what somebody keeps at the desk beside distributors, so that paths which name one have something to be refused. */
export async function recordIds(ask: Ask): Promise<readonly (readonly [string, string])[]> {
  const names = [{ language: 'en', text: 'Thermal camera TC-2' }];
  const { id } = await ask(registerItem, { body: { sku: 'TC-2', names } });
  const handedIn = await ask(handInDistributors, { query: { name: 'distributors.csv' } });
  // Given up at once: nobody here reads it.
  await ask(cancelDistributorImport, { params: { id: handedIn['id'] } });
  const rows = [{ from: '940360', to: ['940361'] }];
  const body = { list: 'ours-alone', kind: 'HS_FORWARD', source: 'Our choice', rows };
  const { list, number } = await ask(draftItemListVersion, { body });
  const view = await ask(saveView, { body: { table: 'items', name: 'Ours', query: {} } });
  const campaign = { kind: 'T4', which: { kind: 'FILTER' } };
  const { asks: expected } = await ask(previewCampaign, { body: campaign });
  const { id: campaignId } = await ask(startCampaign, { body: { ...campaign, title: 'Ours', expected } });
  // Stopped at once: nobody is written to.
  await ask(cancelCampaign, { params: { id: campaignId } });
  const trusted = { certificate: await someAuthority(), note: 'On the trusted list' };
  const authority = await ask(addSigningAuthority, { body: trusted });
  const template = await ask(draftStatementTemplate, { body: { kind: 'T3' } });
  return [
    ['statement-templates:template', String(template['template'])],
    ['statement-templates:number', '1'],
    ['statement-templates:language', 'fr'],
    ['statement-campaigns:id', String(campaignId)],
    ...(await riskIds(ask)),
    ...(await screeningIds(ask)),
    ['signing-authorities:id', String(authority['id'])],
    ['saved-views:id', String(view['id'])],
    ['items:id', String(id)],
    ['distributor-imports:id', String(handedIn['id'])],
    ['item-lists:list', String(list)],
    ['item-lists:number', String(number)],
    ['distributors:number', '1'],
  ];
}
