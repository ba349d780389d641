import { compact, type PostalAddress, type WrittenName } from '@downstream/distributors/core';
import { addressKeys, HIGH_BAND, normaliseName, scoreNames } from '@downstream/matching';
import type { Attested, KnownBeside } from './attested';
import { finding, type InvalidityFinding } from './invalidity-finding';

const company = (name: string) => normaliseName(name, 'ORGANISATION');
const likeness = (one: string, other: string): number => scoreNames(company(one), company(other)).score;
const written = ({ native, latin }: WrittenName): string[] => (latin === null ? [native] : [native, latin]);

/** Whether a name is one of some companies', as names are compared everywhere. */
export const isOneOf = (name: string, others: readonly string[], from = HIGH_BAND): boolean =>
  others.some((other) => likeness(name, other) >= from);

const placeOf = ({ lines, city, country }: PostalAddress) => addressKeys({ street: lines.join(', '), city, country });

/** Whether two addresses are of one house; `null` where either cannot be taken apart. */
function isSameHouse(one: PostalAddress, other: PostalAddress): boolean | null {
  const [a, b] = [placeOf(one), placeOf(other)];
  return a.building === null || b.building === null ? null : a.building === b.building;
}

/** AT-05: name, number or address of the issuer are not those of the record that was verified. */
export function issuerAsVerified({ issuer }: Attested, { party }: KnownBeside): InvalidityFinding[] {
  const names = party.names.flatMap(written);
  const found: InvalidityFinding[] = [];
  if (!written(issuer.name).some((name) => isOneOf(name, names)))
    found.push(finding('AT_05', 'NAME', { stated: issuer.name.native, verified: names[0] ?? '' }));
  const [stated, verified] = [issuer.registryNumber?.value, party.registryNumber?.value];
  if (verified && (!stated || compact(stated).toUpperCase() !== compact(verified).toUpperCase()))
    found.push(finding('AT_05', 'NUMBER', { stated: stated ?? '', verified }));
  if (party.address && isSameHouse(issuer.address, party.address) === false)
    found.push(
      finding('AT_05', 'ADDRESS', {
        stated: issuer.address.lines.join(', '),
        verified: party.address.lines.join(', '),
      }),
    );
  return found;
}

/** What is written where an end user should stand, when there is none. */
const NOBODY =
  /^(?:n\/?a|none|various|tb[acd]|unknown|to be (?:advised|announced|confirmed|determined)|end ?users?|customers?|wird (?:noch )?(?:mitgeteilt|benannt)|unbekannt|diverse|à (?:préciser|confirmer)|inconnu|belirtilecek|уточняется|неизвестно|будет (?:сообщено|уточнено)|уточнюється|невідомо|待定|待通知|未知|客户|يحدد لاحقا|غير معروف|[-–—.?x*]+)$/iu;

const resale = (attested: Attested): boolean => attested.dispositions.includes('RESELL_AS_IS');

/** AT-07: nobody stands where the end user should, or somebody who is none. */
export function realEndUsers(attested: Attested, known: KnownBeside): InvalidityFinding[] {
  const { endUsers } = attested;
  if (endUsers === null || (endUsers.length === 0 && !resale(attested) && attested.dispositions.includes('OWN_USE')))
    return [];
  if (endUsers.length === 0) return [finding('AT_07', 'BLANK')];
  const own = written(attested.issuer.name);
  const movers = [
    ...known.forwardersAndBanks,
    ...attested.intermediaries.filter(({ role }) => role !== 'CONSIGNEE').map(({ name }) => name),
  ];
  return endUsers.flatMap(({ id, name }) => {
    if (name.trim() === '' || NOBODY.test(name.trim())) return [finding('AT_07', 'BLANK', { name }, id)];
    if (isOneOf(name, movers)) return [finding('AT_07', 'MOVER', { name }, id)];
    return resale(attested) && isOneOf(name, own) ? [finding('AT_07', 'RESELLER_ITSELF', { name }, id)] : [];
  });
}

/** Activities that are military or police by their class: defence, public order, weapons, fighting vehicles (NACE Rev. 2). */
const militaryActivities = ['84.22', '84.24', '25.40', '30.40'];
const activityOf = (text: string): string => text.replace(/[^0-9]/g, '');

/** AT-15: no military use is declared, and an end user is military by its activity or by a list. */
export function contradictoryUse(
  { declared, endUsers }: Attested,
  known: Pick<KnownBeside, 'militaryListed'>,
): InvalidityFinding[] {
  if (declared.militaryUse !== false && declared.militaryUser !== false) return [];
  return (endUsers ?? []).flatMap(({ id, name, activity }) => {
    const digits = activity === null ? '' : activityOf(activity);
    const of = digits === '' ? undefined : militaryActivities.find((one) => digits.startsWith(activityOf(one)));
    if (of) return [finding('AT_15', 'ACTIVITY', { name, activity: activity ?? '' }, id)];
    return isOneOf(name, known.militaryListed) ? [finding('AT_15', 'LISTED', { name }, id)] : [];
  });
}

/** AT-16: the issuer is nearly a company of good name, and is not that company. */
export const nearlySomebodyElse = (attested: Attested, known: KnownBeside): InvalidityFinding[] =>
  known.lookAlikes.map((other) => finding('AT_16', 'LOOK_ALIKE', { name: attested.issuer.name.native, other }));

/** AT-14: somebody who is named was not screened after the signature. */
export function everybodyScreened(attested: Attested, known: KnownBeside): InvalidityFinding[] {
  const { issuer, signatory, endUsers, intermediaries, signature } = attested;
  const named = [
    { id: null, name: issuer.name.native },
    { id: null, name: signatory.name },
    ...(endUsers ?? []),
    ...intermediaries,
  ];
  return named.flatMap(({ id, name }) => {
    const at = Object.hasOwn(known.screened, name) ? known.screened[name] : undefined;
    if (at !== undefined && signature.at !== null && at >= signature.at) return [];
    return [finding('AT_14', at === undefined ? 'NEVER' : 'BEFORE', { name }, id)];
  });
}
