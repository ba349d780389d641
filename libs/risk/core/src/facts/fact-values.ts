import type {
  CheckKind,
  CheckResult,
  ChplTier,
  HitState,
  InvalidityRule,
  InvaliditySeverity,
  OwnershipRegime,
  OwnershipVerdict,
  PartyRole,
  TemplateKind,
} from '@downstream/kernel';
import type { EffectAction } from '@downstream/checks/core';
import type { AddressClass, Proof, ReceiverKind, TradeRole } from './fact-words';

/** A calendar day, `2026-11-23`. */
export type Day = string;
/** ISO 3166-1 alpha-2, such as `KZ`; for a region of its own law ISO 3166-2, such as `UA-43`. */
export type CountryCode = string;

/** An amount in the currency in which it was said; the amount is a decimal text, such as `1250.50`. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** One line of an order. What is not known of it is `null`, which is never "no". */
export interface OrderLine {
  readonly name: string;
  /** Six digits of HS 2022. */
  readonly hs6: string | null;
  /** Tier of the Common High Priority List; `NONE` where that list was asked and does not name it. */
  readonly chplTier: ChplTier | 'NONE' | null;
  /** Groups of sensitive goods it belongs to, such as `body-armour`; empty where the lists were asked. */
  readonly goods: readonly string[] | null;
  /** US control number, `EAR99`, or `null` where nobody has classified it. */
  readonly eccn: string | null;
  /** Whether it is on a list of dual-use goods by its classification. */
  readonly dualUse: boolean | null;
  /** Whether it is on a military list. */
  readonly military: boolean | null;
  /** Whether the US export regulations reach it. */
  readonly subjectToEar: boolean | null;
  readonly quantity: number | null;
  readonly unitPrice: Money | null;
  /** What others pay for one. */
  readonly listPrice: Money | null;
}

/** What a screening found, once per entry of a list. */
export interface ScreeningOutcome {
  /** Who of the party's list it is about; `ADDRESS` for an entry that is only an address. */
  readonly subject: PartyRole | 'ADDRESS';
  /** Row of the effect table, such as `OFAC_SDN`. */
  readonly list: string;
  /** Effect code of that row, such as `BLOCK`. */
  readonly effect: string;
  readonly action: EffectAction;
  readonly state: HitState;
  /** In hundredths: 92 is 0.92. */
  readonly score: number;
  readonly sameCountry: boolean;
}

/** What of a party, its owners, its order and its past a rating knows, by the name of each fact. */
export interface FactValues {
  'party.country': CountryCode;
  'party.siteCountries': readonly CountryCode[];
  /** Country of the head office of the ultimate parent. */
  'party.parentCountry': CountryCode;
  'party.incorporatedOn': Day;
  /** NACE Rev. 2, such as `46.52`. */
  'party.activityCodes': readonly string[];
  'party.roles': readonly TradeRole[];
  /** The last accounts: filed or not, and their turnover. */
  'party.accounts': { readonly filed: boolean; readonly turnover: Money | null; readonly year: number | null };
  'party.website': 'LIVE' | 'PARKED' | 'NONE';
  'party.domainRegisteredOn': Day;
  /** Trade references that somebody else than the party has confirmed. */
  'party.references': number;
  'party.mailbox': 'COMPANY' | 'FREE_MAIL' | 'DISPOSABLE';
  'party.phoneCountry': CountryCode;
  'party.addressClass': AddressClass;
  /** Unrelated parties in the same unit. */
  'party.othersAtUnit': number;
  /** Whether somebody listed has its address in the same building or unit. */
  'party.listedNeighbour': 'NONE' | 'BUILDING' | 'UNIT';
  'party.changes': readonly {
    readonly what: 'NAME' | 'OWNER' | 'OFFICER' | 'ADDRESS' | 'ACTIVITY';
    readonly on: Day;
  }[];
  /** Links to forces, police, intelligence or defence industry: who or what, in words. Empty: looked for, none. */
  'party.defenceLinks': readonly string[];
  /** Bodies with a defence laboratory that it is or serves, as a list names them. */
  'party.defenceInstitutions': readonly string[];
  /** Pages of its own website, shop and social media. */
  'party.pages': readonly { readonly address: string; readonly text: string }[];
  /** Open marketplaces on which it sells. */
  'party.marketplaces': readonly string[];
  'party.freeZone': { readonly licensed: boolean; readonly warehouse: boolean };
  'party.refusedBefore': readonly { readonly by: 'TENANT' | 'GROUP'; readonly on: Day }[];
  /** Parties founded within six months of it that share its managers or telephone, itself counted. */
  'party.youngPartiesAlike': number;
  'party.sharedWith': readonly {
    readonly with: 'LISTED' | 'REFUSED';
    readonly by: 'OFFICER' | 'OWNER' | 'PHONE' | 'EMAIL';
    readonly hops: number;
  }[];
  /** Whether it asks for the custom part or design of a former customer who was listed. */
  'party.takesOverListed': boolean;
  'party.pep': 'NONE' | 'FORMER' | 'PEP' | 'RELATIVE';
  /** Held by states, in hundredths of a per cent: 2500 is 25 %. */
  'party.stateShare': number;
  /** Whether the state behind it is a ministry of defence, forces or a defence company. */
  'party.stateDefence': boolean;
  'party.adverse': readonly { readonly kind: 'CREDIBLE' | 'CONVICTION'; readonly on: Day; readonly what: string }[];
  /** 0 to 100, the higher the better its internal compliance programme. */
  'party.icpScore': number;
  /** Questions on end use, user or ownership that nobody answers, and whether it has refused to. */
  'party.openQuestions': { readonly days: number; readonly refused: boolean };
  'party.auditRefused': boolean;
  /** A note of sales: whoever buys does not know what the product is for. */
  'party.unfamiliar': boolean;
  /** A note of the bank: the same end user pays many suppliers small sums. */
  'party.smallSums': boolean;
  'party.forged': Proof;

  'ownership.knownShare': number;
  'ownership.layers': number;
  'ownership.opaque': readonly ('TRUST' | 'NOMINEE' | 'SECRECY_COUNTRY')[];
  /** One row per regime; `list` is the row of the effect table that caught the owner. */
  'ownership.verdicts': readonly {
    readonly regime: OwnershipRegime;
    readonly verdict: OwnershipVerdict;
    readonly list: string | null;
  }[];
  /** Sum of the known shares of listed persons, in hundredths of a per cent. */
  'ownership.listedShare': number;
  /** Shares that listed persons gave away, with the day on which they were listed. */
  'ownership.listedTransfers': readonly { readonly on: Day; readonly listedOn: Day }[];
  /** Owners, directors, affiliates or branches of Russia or Belarus. */
  'ownership.russianLinks': readonly {
    readonly kind: 'OWNER' | 'DIRECTOR' | 'AFFILIATE' | 'BRANCH';
    readonly who: string;
  }[];

  'screening.outcomes': readonly ScreeningOutcome[];
  /**
   * The last run of each check there is, whether the party needs it whatever its tier, and whether evidence that a second
   * person has accepted stands in for the answer.
   */
  'checks.results': readonly {
    readonly kind: CheckKind;
    readonly result: CheckResult;
    readonly required: boolean;
    readonly byEvidence?: boolean;
  }[];

  'attestation.findings': readonly {
    readonly rule: InvalidityRule;
    readonly severity: InvaliditySeverity;
    readonly reason: string;
    /** Id or number of the statement it is about. */
    readonly statement: string;
  }[];
  /** Whether it has refused to sign a no-Russia undertaking or an end-use certificate, or struck clauses out. */
  'attestation.refused': boolean;
  /** Whether it says one thing and another about home market and re-export. */
  'attestation.reexportContradictory': boolean;
  /** Kinds of statements that it can be relied on for now. */
  'attestation.active': readonly TemplateKind[];

  /** Countries from which somebody of the party signed in. */
  'portal.signInCountries': readonly CountryCode[];

  'order.lines': readonly OrderLine[];
  'order.value': Money;
  'order.shipTo': CountryCode;
  'order.shipToPlace': 'OWN_ADDRESS' | 'THIRD_PARTY';
  'order.consignee': {
    readonly ultimate: boolean;
    readonly kind: ReceiverKind;
    readonly activityCodes: readonly string[];
  };
  'order.endUsers': readonly {
    readonly name: string;
    readonly country: CountryCode;
    readonly kind: ReceiverKind;
    readonly activityCodes: readonly string[];
  }[];
  'order.wmdEndUse': Proof;
  /** Whether it is the first of this party. */
  'order.first': boolean;
  'order.legs': readonly {
    readonly country: CountryCode;
    readonly mode: 'AIR' | 'SEA' | 'ROAD' | 'RAIL' | null;
    readonly nearBelarus: boolean;
  }[];
  /** Whether such goods usually go this way, and its length in per cent of the straight one. */
  'order.route': { readonly usual: boolean; readonly detourPercent: number };
  /** What does not fit about packing, labels or manuals, in words. */
  'order.packaging': readonly string[];
  /** What the buyer wrote. */
  'order.messages': readonly string[];
  'order.delivery': { readonly day: Day | null; readonly place: string | null; readonly outOfTheWay: boolean };
  'order.changes': readonly {
    readonly what: 'CONSIGNEE' | 'ROUTE' | 'PAYER' | 'BANK';
    readonly daysBeforeShipping: number;
    readonly afterLicence: boolean;
    readonly afterProforma: boolean;
  }[];
  'order.payer': { readonly isBuyer: boolean; readonly declared: boolean; readonly country: CountryCode };
  'order.terms': {
    readonly method: 'TRANSFER' | 'OPEN_ACCOUNT' | 'LETTER_OF_CREDIT' | 'CASH' | 'CRYPTO';
    readonly prepaidPercent: number;
  };
  'order.letterOfCredit': { readonly used: boolean; readonly toBank: boolean; readonly endUserNamed: boolean };
  /** Value under which an order is looked at by nobody. */
  'order.limit': Money;
  /** What customs papers call the goods. */
  'order.customs': readonly { readonly hs6: string | null; readonly text: string }[];
  /** What the declared installed base or production explains. */
  'order.justifiedQuantity': number;
  'order.services': { readonly declined: boolean; readonly usuallyTakenPercent: number };
  'order.configuration': { readonly volts: number | null; readonly mismatches: readonly string[] };
  /** Whether a licence covers this order to this destination and party. */
  'order.licensed': boolean;
  'order.licenceHistory': 'CLEAR' | 'UNCERTAIN';
  'order.servicesAltered': boolean;

  'history.orders': readonly {
    readonly on: Day;
    readonly item: string;
    readonly chpl: boolean;
    readonly quantity: number;
    readonly value: Money;
  }[];
  /** Whether trade data show imports of common high priority goods before 24 February 2022. */
  'history.chplBefore2022': boolean;
  'history.soldToRussiaBefore2022': boolean;
  /** Sales of controlled or common high priority goods to Russia or Belarus since 24 February 2022. */
  'history.soldToRussiaSince2022': Proof;
  /** Exports of these goods to the destination, in per cent of the mean of 2021. */
  'history.tradeFlowPercent': number;
  /** New buyers of the same goods in the same country within 30 days. */
  'history.newBuyersAlike': number;
  'history.incidents': readonly { readonly confirmed: boolean; readonly what: string }[];

  /** Days by which the oldest delivery verification is overdue; 0 is none. */
  'after.overdueDeliveryDays': number;
  /** Deliveries verified of those due, in per cent. */
  'after.verifiedPercent': number;
  'after.sellThrough': {
    readonly lateDays: number;
    readonly outOfTerritory: number;
    /** Rise of the share of transit countries, in percentage points. */
    readonly transitShareRise: number;
  };
  'after.icpAuditedOn': Day;
  'after.visitedOn': Day;
  'after.serialTracking': boolean;

  /** Euros for one unit of a currency, by its code, as decimal text; dated by the fact itself. */
  'rates.euro': Readonly<Record<string, string>>;
}

export type FactKey = keyof FactValues;
