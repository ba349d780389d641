import type { CheckKind } from '@downstream/kernel';
import { activityFit } from './activity-fit';
import { bankRoute } from './bank-route';
import { adverseNews, publicLinks, siteVisit, tradeHistory } from './by-evidence';
import { capacity } from './capacity';
import { companyAge } from './company-age';
import { contacts } from './contacts';
import { lei } from './lei';
import { ownersKnown } from './owners-known';
import { attestationCoverage, capability, carriers, classification, licences } from './papers';
import { place } from './place';
import type { CheckPlugin } from './plugin';
import { registerStanding } from './register-standing';
import { taxNumber } from './tax-number';

/** The kinds that are plug-ins; the screening, K01, has its own ways. */
export type JudgedKind = Exclude<CheckKind, 'K01'>;

const plugins = [
  ...[registerStanding, companyAge, activityFit, lei, taxNumber, place, contacts, ownersKnown, publicLinks],
  ...[adverseNews, bankRoute, capacity, tradeHistory, licences, attestationCoverage, classification, capability],
  ...[carriers, siteVisit],
] as unknown as readonly CheckPlugin[];

/** Every check but the screening, in the order of the catalogue. */
export const checkPlugins: readonly CheckPlugin[] = plugins;

/** The plug-in of a kind. */
export function pluginOf(kind: JudgedKind): CheckPlugin {
  const found = plugins.find((one) => one.kind === kind);
  if (!found) throw new Error(`No check ${kind}`);
  return found;
}
