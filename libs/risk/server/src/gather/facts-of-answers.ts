import type { Answer, AnswerOf, SubmittedContent } from '@downstream/attestations/core';
import type { BusinessActivity } from '@downstream/kernel';
import type { Day, FactValues, TradeRole } from '@downstream/risk/core';
import { fact, factSources, type KnownFacts } from './fact';

const { ANSWERS } = factSources;
/** The day before which sales to Russia are past trade, and after which they are what the law forbids. */
const TURNING_DAY = '2022-02-24';

const tradeRoles: Readonly<Partial<Record<BusinessActivity, TradeRole>>> = {
  RESELL: 'TRADER',
  STOCK: 'STOCKIST',
  INTEGRATE: 'INTEGRATOR',
  RENT: 'INTEGRATOR',
  REPAIR: 'INTEGRATOR',
  OWN_USE: 'OWN_USE',
};

/** Answers by their question, read by what kind they are. */
class Said {
  private readonly answers: ReadonlyMap<string, Answer>;

  constructor(content: SubmittedContent) {
    this.answers = new Map(content.answers.map(({ question, answer }) => [question, answer]));
  }

  of<T extends Answer['type']>(question: string, type: T): AnswerOf<T> | undefined {
    const answer = this.answers.get(question);
    return answer?.type === type ? (answer as AnswerOf<T>) : undefined;
  }

  yes = (question: string): boolean | undefined => this.of(question, 'YES_NO')?.yes;
  isNone = (question: string): boolean => this.answers.get(question)?.type === 'NONE';
}

function rolesIn(said: Said): TradeRole[] | undefined {
  const chosen = said.of('activities', 'CHOICES')?.choices;
  if (!chosen) return undefined;
  const roles = chosen.flatMap((choice) => tradeRoles[choice as BusinessActivity] ?? []);
  // Who both stocks and resells is a stockist; a chain of others behind it and shops on the web count besides.
  const own = roles.includes('STOCKIST') ? roles.filter((role) => role !== 'TRADER') : roles;
  const chain = said.of('subDistributors', 'PARTIES') ?? said.of('subDistributors', 'ROWS');
  const shops = said.of('onlineShops', 'LINES');
  const all: TradeRole[] = [
    ...own,
    ...(chain ? (['SUB_DISTRIBUTOR'] as const) : []),
    ...(shops ? (['E_COMMERCE'] as const) : []),
  ];
  return all.length === 0 ? undefined : [...new Set(all)].sort();
}

function soldSince(said: Said): FactValues['history.soldToRussiaSince2022'] | undefined {
  if (said.yes('sellsToRussiaBelarus') === true) return 'SUSPECTED';
  const stopped = said.of('russiaBelarusStoppedOn', 'DATE')?.date;
  return stopped !== undefined && stopped > TURNING_DAY ? 'SUSPECTED' : undefined;
}

const changed: Readonly<Record<string, FactValues['party.changes'][number]['what']>> = {
  NAME: 'NAME',
  OWNERS: 'OWNER',
  MANAGEMENT: 'OFFICER',
  ADDRESS: 'ADDRESS',
  ACTIVITY: 'ACTIVITY',
};

/** Changes it tells of; that there were none, only a register can say. */
function changesOf(said: Said): FactValues['party.changes'] | undefined {
  const changes = (said.of('changeDetails', 'ROWS')?.rows ?? []).flatMap(({ cells }) => {
    const { what, since } = cells;
    const kind = what?.type === 'CHOICE' ? changed[what.choice] : undefined;
    return kind && since?.type === 'DATE' ? [{ what: kind, on: since.date }] : [];
  });
  return changes.length > 0 ? changes : undefined;
}

/** Names of places where everybody may sell; a shop of its own is none of them. */
const MARKETPLACE =
  /\b(amazon|ebay|alibaba|aliexpress|1688|taobao|tmall|jd|temu|made-in-china|globalsources|dhgate|indiamart|tradeindia|ozon|wildberries|avito|kaspi|satu|allegro|mercadolibre|lazada|shopee|trendyol|hepsiburada|n11|noon|walmart|newegg)\b/i;

function marketplacesOf(said: Said): FactValues['party.marketplaces'] | undefined {
  const named = said.of('onlineShops', 'LINES')?.lines.filter((line) => MARKETPLACE.test(line)) ?? [];
  return named.length > 0 ? named : undefined;
}

/** That there is none is the party's own word: enough to ask further, never a looked-up "none". */
function pepOf(said: Said): FactValues['party.pep'] | undefined {
  if (said.yes('pepLinks') !== true) return undefined;
  const rows = said.of('pepDetails', 'ROWS')?.rows ?? [];
  const links = rows
    .map(({ cells }) => cells['link'])
    .flatMap((cell) => (cell?.type === 'CHOICE' ? [cell.choice] : []));
  return links.length > 0 && links.every((link) => link !== 'SELF') ? 'RELATIVE' : 'PEP';
}

const defenceOf = (said: Said): readonly string[] | undefined => {
  const details = said.of('militaryDetails', 'LONG_TEXT')?.text;
  return said.yes('militaryLinks') === true ? [details ?? 'militaryLinks'] : undefined;
};

/**
 * What a distributor's own answers tell a rating. An answer against itself is a fact; that there is nothing is its own
 * word, and left unknown wherever somebody else could look.
 */
export function factsOfAnswers(content: SubmittedContent, sentOn: Day): KnownFacts {
  const said = new Said(content);
  const audited = said.of('lastAudit', 'DATE')?.date;
  const serials = said.yes('serialNumbers');
  return {
    'party.incorporatedOn': fact(said.of('incorporatedOn', 'DATE')?.date, ANSWERS, sentOn),
    'party.roles': fact(rolesIn(said), ANSWERS, sentOn),
    'party.website': said.isNone('website') ? fact('NONE', ANSWERS, sentOn) : undefined,
    'party.changes': fact(changesOf(said), ANSWERS, sentOn),
    'party.marketplaces': fact(marketplacesOf(said), ANSWERS, sentOn),
    'party.pep': fact(pepOf(said), ANSWERS, sentOn),
    'party.defenceLinks': fact(defenceOf(said), ANSWERS, sentOn),
    'history.soldToRussiaBefore2022': fact(
      said.yes('soldToRussiaBelarus') === true || said.yes('sellsToRussiaBelarus') === true ? true : undefined,
      ANSWERS,
      sentOn,
    ),
    'history.soldToRussiaSince2022': fact(soldSince(said), ANSWERS, sentOn),
    'after.icpAuditedOn': said.yes('controlProgramme') === true ? fact(audited, ANSWERS, sentOn) : undefined,
    'after.serialTracking': serials === undefined ? undefined : fact(serials, ANSWERS, sentOn),
  };
}
