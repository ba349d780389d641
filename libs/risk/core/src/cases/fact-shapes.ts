import {
  checkKinds,
  checkResults,
  chplTiers,
  hitStates,
  invalidityRules,
  invaliditySeverities,
  ownershipRegimes,
  ownershipVerdicts,
  partyRoles,
  templateKinds,
} from '@downstream/kernel';
import { effectActions } from '@downstream/checks/core';
import type { FactKey } from '../facts/fact-values';
import { addressClasses, proofs, receiverKinds, tradeRoles } from '../facts/fact-words';
import {
  anyText,
  country,
  day,
  list,
  oneOf,
  orNull,
  record,
  table,
  text,
  whole,
  written,
  yesNo,
  type Shape,
} from './shape';

const DECIMAL = /^\d+(\.\d+)?$/;
const amount = written(DECIMAL, 'must be a number as text, such as "1250.50"');
const currency = written(/^[A-Z]{3}$/, 'must be a currency of three capital letters, such as EUR');
const money = record({ amount, currency });
const code = written(/^\d{2}(\.\d{1,2})?$/, 'must be an activity code of NACE, such as 46.52');
const hs6 = written(/^\d{6}$/, 'must be six digits of HS 2022');
const proof = oneOf(...proofs);
const count = whole(0);
const share = whole(0, 10_000);

const orderLine = record(
  {
    name: text,
    hs6: orNull(hs6),
    chplTier: orNull(oneOf(...chplTiers, 'NONE')),
    goods: orNull(list(text)),
    eccn: orNull(text),
    dualUse: orNull(yesNo),
    military: orNull(yesNo),
    subjectToEar: orNull(yesNo),
    quantity: orNull(count),
    unitPrice: orNull(money),
    listPrice: orNull(money),
  },
  ['hs6', 'chplTier', 'goods', 'eccn', 'dualUse', 'military', 'subjectToEar', 'quantity', 'unitPrice', 'listPrice'],
);

/** How the value of each fact is written in a file of cases. */
export const factShapes: Readonly<Record<FactKey, Shape>> = {
  'party.country': country,
  'party.siteCountries': list(country),
  'party.parentCountry': country,
  'party.incorporatedOn': day,
  'party.activityCodes': list(code),
  'party.roles': list(oneOf(...tradeRoles)),
  'party.accounts': record({ filed: yesNo, turnover: orNull(money), year: orNull(whole(1900, 2200)) }),
  'party.website': oneOf('LIVE', 'PARKED', 'NONE'),
  'party.domainRegisteredOn': day,
  'party.references': count,
  'party.mailbox': oneOf('COMPANY', 'FREE_MAIL', 'DISPOSABLE'),
  'party.phoneCountry': country,
  'party.addressClass': oneOf(...addressClasses),
  'party.othersAtUnit': count,
  'party.listedNeighbour': oneOf('NONE', 'BUILDING', 'UNIT'),
  'party.changes': list(record({ what: oneOf('NAME', 'OWNER', 'OFFICER', 'ADDRESS', 'ACTIVITY'), on: day })),
  'party.defenceLinks': list(text),
  'party.defenceInstitutions': list(text),
  'party.pages': list(record({ address: text, text: anyText })),
  'party.marketplaces': list(text),
  'party.freeZone': record({ licensed: yesNo, warehouse: yesNo }),
  'party.refusedBefore': list(record({ by: oneOf('TENANT', 'GROUP'), on: day })),
  'party.youngPartiesAlike': count,
  'party.sharedWith': list(
    record({ with: oneOf('LISTED', 'REFUSED'), by: oneOf('OFFICER', 'OWNER', 'PHONE', 'EMAIL'), hops: whole(1) }),
  ),
  'party.takesOverListed': yesNo,
  'party.pep': oneOf('NONE', 'FORMER', 'PEP', 'RELATIVE'),
  'party.stateShare': share,
  'party.stateDefence': yesNo,
  'party.adverse': list(record({ kind: oneOf('CREDIBLE', 'CONVICTION'), on: day, what: text })),
  'party.icpScore': whole(0, 100),
  'party.openQuestions': record({ days: count, refused: yesNo }),
  'party.auditRefused': yesNo,
  'party.unfamiliar': yesNo,
  'party.smallSums': yesNo,
  'party.forged': proof,
  'ownership.knownShare': share,
  'ownership.layers': count,
  'ownership.opaque': list(oneOf('TRUST', 'NOMINEE', 'SECRECY_COUNTRY')),
  'ownership.verdicts': list(
    record({ regime: oneOf(...ownershipRegimes), verdict: oneOf(...ownershipVerdicts), list: orNull(text) }, ['list']),
  ),
  'ownership.listedShare': share,
  'ownership.listedTransfers': list(record({ on: day, listedOn: day })),
  'ownership.russianLinks': list(record({ kind: oneOf('OWNER', 'DIRECTOR', 'AFFILIATE', 'BRANCH'), who: text })),
  'screening.outcomes': list(
    record({
      subject: oneOf(...partyRoles, 'ADDRESS'),
      list: text,
      effect: text,
      action: oneOf(...effectActions),
      state: oneOf(...hitStates),
      score: whole(0, 100),
      sameCountry: yesNo,
    }),
  ),
  'checks.results': list(
    record({ kind: oneOf(...checkKinds), result: oneOf(...checkResults), required: yesNo, byEvidence: yesNo }, [
      'byEvidence',
    ]),
  ),
  'attestation.findings': list(
    record({
      rule: oneOf(...invalidityRules),
      severity: oneOf(...invaliditySeverities),
      reason: anyText,
      statement: text,
    }),
  ),
  'attestation.refused': yesNo,
  'attestation.reexportContradictory': yesNo,
  'attestation.active': list(oneOf(...templateKinds)),
  'portal.signInCountries': list(country),
  'order.lines': list(orderLine),
  'order.value': money,
  'order.shipTo': country,
  'order.shipToPlace': oneOf('OWN_ADDRESS', 'THIRD_PARTY'),
  'order.consignee': record({ ultimate: yesNo, kind: oneOf(...receiverKinds), activityCodes: list(code) }),
  'order.endUsers': list(record({ name: text, country, kind: oneOf(...receiverKinds), activityCodes: list(code) })),
  'order.wmdEndUse': proof,
  'order.first': yesNo,
  'order.legs': list(record({ country, mode: orNull(oneOf('AIR', 'SEA', 'ROAD', 'RAIL')), nearBelarus: yesNo })),
  'order.route': record({ usual: yesNo, detourPercent: count }),
  'order.packaging': list(text),
  'order.messages': list(anyText),
  'order.delivery': record({ day: orNull(day), place: orNull(text), outOfTheWay: yesNo }),
  'order.changes': list(
    record({
      what: oneOf('CONSIGNEE', 'ROUTE', 'PAYER', 'BANK'),
      daysBeforeShipping: count,
      afterLicence: yesNo,
      afterProforma: yesNo,
    }),
  ),
  'order.payer': record({ isBuyer: yesNo, declared: yesNo, country }),
  'order.terms': record({
    method: oneOf('TRANSFER', 'OPEN_ACCOUNT', 'LETTER_OF_CREDIT', 'CASH', 'CRYPTO'),
    prepaidPercent: whole(0, 100),
  }),
  'order.letterOfCredit': record({ used: yesNo, toBank: yesNo, endUserNamed: yesNo }),
  'order.limit': money,
  'order.customs': list(record({ hs6: orNull(hs6), text: anyText })),
  'order.justifiedQuantity': count,
  'order.services': record({ declined: yesNo, usuallyTakenPercent: whole(0, 100) }),
  'order.configuration': record({ volts: orNull(count), mismatches: list(text) }),
  'order.licensed': yesNo,
  'order.licenceHistory': oneOf('CLEAR', 'UNCERTAIN'),
  'order.servicesAltered': yesNo,
  'history.orders': list(record({ on: day, item: text, chpl: yesNo, quantity: count, value: money })),
  'history.chplBefore2022': yesNo,
  'history.soldToRussiaBefore2022': yesNo,
  'history.soldToRussiaSince2022': proof,
  'history.tradeFlowPercent': count,
  'history.newBuyersAlike': count,
  'history.incidents': list(record({ confirmed: yesNo, what: text })),
  'after.overdueDeliveryDays': count,
  'after.verifiedPercent': whole(0, 100),
  'after.sellThrough': record({ lateDays: count, outOfTerritory: count, transitShareRise: whole(-100, 100) }),
  'after.icpAuditedOn': day,
  'after.visitedOn': day,
  'after.serialTracking': yesNo,
  'rates.euro': table(/^[A-Z]{3}$/, 'must be a currency of three capital letters, such as USD', amount),
};

/** The names of all facts, in the order in which they are described. */
export const factKeys = Object.keys(factShapes) as FactKey[];
