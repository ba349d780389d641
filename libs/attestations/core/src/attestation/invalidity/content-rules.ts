import { Decimal } from 'decimal.js';
import type { Attested, AttestedItem, KnownBeside } from './attested';
import { genericUse } from './generic-use';
import { finding, type InvalidityFinding } from './invalidity-finding';

type OrderLine = NonNullable<KnownBeside['orderLines']>[number];

const part = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
const unit = (text: string): string => text.trim().toLowerCase();

/** Whether an item of an attestation means the goods of an order line: the same part number and six digits. */
const means = (item: AttestedItem, line: OrderLine): boolean =>
  part(item.partNumber) === part(line.partNumber) && item.hs6.slice(0, 6) === line.hs6.slice(0, 6);

/** AT-06: an order line is not named, or more is attested than was ordered. */
export function goodsAsOrdered({ items }: Attested, { orderLines }: KnownBeside): InvalidityFinding[] {
  if (orderLines === null) return [];
  const notNamed = orderLines
    .filter((line) => !items.some((item) => means(item, line)))
    .map(({ partNumber, hs6 }) => finding('AT_06', 'LINE_NOT_COVERED', { partNumber, hs6 }));
  const tooMuch = items.flatMap((item) => {
    const lines = orderLines.filter((line) => means(item, line));
    const { id, partNumber } = item;
    if (lines.length === 0) return [finding('AT_06', 'NOT_ORDERED', { partNumber }, id)];
    if (lines.some((line) => unit(line.quantity.unit) !== unit(item.quantity.unit)))
      return [finding('AT_06', 'OTHER_UNIT', { partNumber, unit: item.quantity.unit }, id)];
    const ordered = lines.reduce((sum, line) => sum.plus(line.quantity.amount), new Decimal(0));
    const worth = lines.reduce((sum, line) => sum.plus(line.value), new Decimal(0));
    const sameMoney = lines.every(({ currency }) => currency === item.currency);
    if (ordered.lt(item.quantity.amount))
      return [
        finding('AT_06', 'QUANTITY', { partNumber, attested: item.quantity.amount, ordered: ordered.toFixed() }, id),
      ];
    return sameMoney && worth.lt(item.value)
      ? [finding('AT_06', 'VALUE', { partNumber, attested: item.value, ordered: worth.toFixed() }, id)]
      : [];
  });
  return [...notNamed, ...tooMuch];
}

/** AT-08: the end use is too general to be judged. */
export function endUseSaysSomething({ endUse }: Attested): InvalidityFinding[] {
  const generic = endUse === null ? null : genericUse(endUse);
  return generic === null ? [] : [finding('AT_08', generic, { text: endUse ?? '' })];
}

/** AT-09: a clause is missing or was changed, or something was reserved without the legal department. */
export function clausesUntouched({ clauses, reservations }: Attested, known: KnownBeside): InvalidityFinding[] {
  const touched = known.template.clauses.flatMap(({ id, sha256 }) => {
    const shown = clauses.find((clause) => clause.id === id);
    if (!shown) return [finding('AT_09', 'CLAUSE_MISSING', { clause: id })];
    return shown.sha256 === sha256 ? [] : [finding('AT_09', 'CLAUSE_CHANGED', { clause: id })];
  });
  const reserved = reservations.trim() !== '' && !known.reservationsApproved;
  return [...touched, ...(reserved ? [finding('AT_09', 'RESERVATION', { text: reservations.trim() })] : [])];
}

/** AT-10: the signed file was changed after the signature, or was written by the seller. */
export function fileUntouched({ file }: Pick<Attested, 'file'>, known: KnownBeside): InvalidityFinding[] {
  if (file?.by !== 'CERTIFICATE') return [];
  const { author } = file;
  const bySeller =
    author !== null && known.exporterStaff.some((one) => one.trim().toLowerCase() === author.trim().toLowerCase());
  return [
    ...(file.intact === true ? [] : [finding('AT_10', file.intact === null ? 'NOT_TOLD' : 'CHANGED')]),
    ...(file.savesAfter > 0 ? [finding('AT_10', 'SAVED_AFTER', { n: String(file.savesAfter) })] : []),
    ...(bySeller ? [finding('AT_10', 'WRITTEN_BY_SELLER', { author })] : []),
  ];
}

/** AT-11: somebody else handed in a file of the same bytes. */
export const fileOfItsOwn = ({ file }: Attested, { sameFileFrom }: KnownBeside): InvalidityFinding[] =>
  file === null ? [] : sameFileFrom.map((other) => finding('AT_11', 'SAME_FILE', { other, sha256: file.sha256 }));

/** AT-12: it is in a language nobody at the maker reads, and not translated. */
export function canBeRead({ language }: Attested, { readLanguages, translations }: KnownBeside): InvalidityFinding[] {
  const read = readLanguages.includes(language) || translations.some((one) => readLanguages.includes(one));
  return read ? [] : [finding('AT_12', 'NO_TRANSLATION', { language })];
}

/** AT-13: what it rests on has changed since. */
export function nothingChangedSince(_: Attested, { changes, template }: KnownBeside): InvalidityFinding[] {
  const older = template.major < template.newestMajor && !changes.includes('TEMPLATE_MAJOR');
  return [...changes, ...(older ? ['TEMPLATE_MAJOR' as const] : [])].map((change) => finding('AT_13', change));
}
