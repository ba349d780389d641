import type { PostalAddress } from '@downstream/distributors/core';
import { Decimal } from 'decimal.js';
import { genericUse } from '../invalidity/generic-use';
import { contradictoryUse } from '../invalidity/party-rules';
import { mayTheySign } from '../invalidity/signing-rules';
import { contradiction, type Contradiction, type ContradictionSide } from './contradiction';
import { PIECES_A_HEAD, type Stated } from './stated';

/** A company is young for so many months. */
const YOUNG_MONTHS = 12;
/** From so many pieces on a young company, or one in a dwelling, buys much. */
const MUCH = 1_000;
/** Of a machine in use so many spares at most. */
const SPARES_A_MACHINE = 2;

const pieces = ({ attested }: Stated): Decimal =>
  attested.items
    .filter(({ quantity }) =>
      /^(?:pcs?|pieces?|units?|ea|each|stk|stück|шт|个|件|قطعة)\.?$/iu.test(quantity.unit.trim()),
    )
    .reduce((sum, { quantity }) => sum.plus(quantity.amount), new Decimal(0));

const side = (stated: Stated, field: string, says: string): ContradictionSide => ({
  ...{ source: 'ATTESTATION', id: stated.id, field, says },
});
const record = (stated: Stated, field: string, says: string): ContradictionSide => ({
  ...{ source: 'RECORD', id: stated.distributorId, field, says },
});
const rule = (field: string, says: string): ContradictionSide => ({ source: 'RULE', id: null, field, says });

const monthsBetween = (from: string, to: string): number => {
  const [a, b] = [new Date(from), new Date(to)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months;
};

function ofItsAge(stated: Stated): Contradiction[] {
  const { foundedOn } = stated.company;
  const signed = stated.attested.signature.at?.slice(0, 10);
  if (foundedOn === null || signed === undefined) return [];
  const theirs = record(stated, 'foundedOn', foundedOn);
  if (signed < foundedOn) return [contradiction('OLDER_THAN_COMPANY', side(stated, 'signedOn', signed), theirs)];
  if (monthsBetween(foundedOn, signed) >= YOUNG_MONTHS) return [];
  const amount = pieces(stated);
  return amount.gte(MUCH)
    ? [contradiction('YOUNG_COMPANY_MUCH', side(stated, 'quantity', amount.toFixed()), theirs)]
    : [contradiction('YOUNG_COMPANY', side(stated, 'signedOn', signed), theirs)];
}

// Flat, apartment, dwelling in the languages of the portal and of usual ways round; offices, rooms and suites are none.
const DWELLING =
  /(?:^|[^\p{L}])(?:apt|apartment|appt|appartement|flat|wohnung|whg|kv|кв|квартира|пәтер|батир|daire|apto|dpto|departamento|شقة)(?:[^\p{L}]|$)|公寓|住宅|单元/iu;

/** Whether an address is one of a dwelling, by how it is written. */
export const isDwelling = ({ lines }: PostalAddress): boolean => lines.some((line) => DWELLING.test(line));

function ofItsAddress(stated: Stated): Contradiction[] {
  const { address } = stated.attested.issuer;
  if (!isDwelling(address)) return [];
  const ours = side(stated, 'address', address.lines.join(', '));
  const amount = pieces(stated);
  return amount.gte(MUCH)
    ? [contradiction('DWELLING_AND_MUCH', ours, side(stated, 'quantity', amount.toFixed()))]
    : [contradiction('DWELLING_AS_ADDRESS', ours, rule('address', 'a place of business'))];
}

/** Transport, storage, forwarding and post (NACE Rev. 2, divisions 49 to 53). */
const MOVING = /^(?:49|50|51|52|53)/;
const MOVER_NAME =
  /freight|forwarding|forwarder|logisti[ck]|cargo|shipping|transport|courier|spedition|transitaire|lojistik|nakliyat|экспедир|экспедитор|логистик|грузов|перевоз|логістик|вантаж|货运|货代|物流|速递|شحن|لوجست/iu;

function ofWhoBuys(stated: Stated): Contradiction[] {
  const { issuer, dispositions } = stated.attested;
  const { activity } = stated.company;
  const keeps = dispositions.some((one) => one !== 'SAMPLE_OR_DEMO');
  if (!keeps) return [];
  const ours = side(stated, 'dispositions', dispositions.join(', '));
  if (issuer.role === 'FORWARDER') return [contradiction('FORWARDER_BUYS', ours, side(stated, 'role', issuer.role))];
  const code = activity?.replace(/\D/g, '') ?? '';
  if (MOVING.test(code)) return [contradiction('FORWARDER_BUYS', ours, record(stated, 'activity', activity ?? ''))];
  const name = [issuer.name.native, issuer.name.latin].find((one) => one !== null && MOVER_NAME.test(one));
  return name ? [contradiction('FORWARDER_BUYS', ours, side(stated, 'name', name))] : [];
}

function ofItsSize(stated: Stated): Contradiction[] {
  const { attested, company, installed } = stated;
  const amount = pieces(stated);
  const own = attested.dispositions.includes('OWN_USE') && !attested.dispositions.includes('RESELL_AS_IS');
  const heads = company.headcount;
  const found: Contradiction[] = [];
  if (own && heads !== null && amount.gt(new Decimal(heads).times(PIECES_A_HEAD)))
    found.push(
      contradiction(
        'MORE_THAN_HEADS',
        side(stated, 'quantity', amount.toFixed()),
        record(stated, 'headcount', String(heads)),
      ),
    );
  for (const [row, need] of Object.entries(stated.needs)) {
    const user = attested.endUsers?.find(({ id }) => id === row)?.name ?? '';
    if (amount.gt(need))
      found.push(
        contradiction(
          'MORE_THAN_HEADS',
          side(stated, 'quantity', amount.toFixed()),
          side(stated, 'need', String(need)),
          user,
        ),
      );
  }
  const machines = Object.values(installed).reduce((sum, one) => sum + one, 0);
  if (attested.dispositions.includes('SERVICE_SPARE') && machines > 0 && amount.gt(machines * SPARES_A_MACHINE))
    found.push(
      contradiction(
        'MORE_THAN_INSTALLED',
        side(stated, 'quantity', amount.toFixed()),
        record(stated, 'installed', String(machines)),
      ),
    );
  return found;
}

function ofWhoSigned(stated: Stated): Contradiction[] {
  const { party } = stated.known;
  if (party.officers.length === 0) return [];
  const found = mayTheySign(stated.attested, { party });
  return found
    .filter(({ reason }) => reason === 'NOT_AN_OFFICER')
    .map(() =>
      contradiction(
        'NOT_AN_OFFICER',
        side(stated, 'signatory', stated.attested.signatory.name),
        record(stated, 'officers', party.officers.join(', ')),
      ),
    );
}

const ofItsUse = (stated: Stated): Contradiction[] =>
  contradictoryUse(stated.attested, stated.known).map(({ facts }) =>
    contradiction(
      'MILITARY_AFTER_ALL',
      side(stated, 'militaryUse', 'no'),
      record(stated, 'endUser', [facts['name'], facts['activity']].filter(Boolean).join(', ')),
      facts['name'],
    ),
  );

function ofItsWords(stated: Stated): Contradiction[] {
  const { endUse } = stated.attested;
  if (endUse === null || genericUse(endUse) === null) return [];
  return [
    contradiction('SAYS_NOTHING', side(stated, 'endUse', endUse), rule('endUse', 'what, where and for which process')),
  ];
}

/** What an attestation alone, with the record of its signer, contradicts. */
export const ownContradictions = (stated: Stated): readonly Contradiction[] =>
  [ofItsAge, ofItsAddress, ofWhoBuys, ofItsSize, ofWhoSigned, ofItsUse, ofItsWords].flatMap((look) => look(stated));
