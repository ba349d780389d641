import { type Visit } from '@downstream/access/web/testing';
import type { Role } from '@downstream/kernel';
import type { DistributorRecord } from '../facts/facts-model';
import { likeThese } from './a-likeness';
import { pageOf, type TimelineEntry } from './a-record';
import { atDesk } from './at-desk';

/** Opens the page of a distributor whose record, timeline and likenesses are known. */
export async function openDistributor(
  record: DistributorRecord,
  { query = '', roles = ['analyst'] as Role[], timeline = [] as readonly TimelineEntry[], likeness = likeThese() } = {},
): Promise<Visit> {
  const page = await atDesk(`/desk/distributors/${record.id}${query}`, { roles });
  await page.answer(`GET distributors/${record.id}`, record);
  await page.answer(`GET distributors/${record.id}/timeline`, pageOf(timeline));
  await page.answer(`GET distributors/${record.id}/resemblances`, likeness);
  return page;
}
