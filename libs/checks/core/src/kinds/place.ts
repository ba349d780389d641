import { conclude, finding, lacking, lackOf, type Finding } from './judgement';
import { valueOf } from './known';
import { plugin } from './plugin';
import type { PlaceClass } from './inputs';

/** So many unrelated parties in one unit are a mass registration (domain reference 2.2). */
const MASS = 5;

const words: readonly (readonly [PlaceClass, RegExp])[] = [
  [
    'PO_BOX',
    /(?<![\p{L}\d])(p\.?\s*o\.?\s*box|post\s*box|postfach|bo[iî]te postale|apartado|а\/я|абонентский ящик)(?![\p{L}\d])|信箱|郵箱/iu,
  ],
  ['MAIL_CENTRE', /(?<![\p{L}\d])(mail\s*boxes|mail\s*cent(re|er)|pmb\s*\d|ups store|mailbox)(?![\p{L}\d])/iu],
  [
    'VIRTUAL_OFFICE',
    /(?<![\p{L}\d])(virtual office|business cent(re|er)|co-?working|regus|wework|spaces|executive suites?)(?![\p{L}\d])/iu,
  ],
  [
    'REGISTERED_AGENT',
    /(?<![\p{L}\d])(registered agent|c\/o|care of|corporate services?|secretar(y|ial)|trust (company|house))(?![\p{L}\d])/iu,
  ],
  ['RESIDENTIAL', /(?<![\p{L}\d])(apt\.?|apartment|appartement|wohnung|кв\.|квартира|daire|condominium)(?=\s|\d|$)/iu],
  [
    'FORWARDER_WAREHOUSE',
    /(?<![\p{L}\d])(cargo (terminal|village)|logistics (park|cent(re|er))|freight|bonded warehouse|airport road)(?![\p{L}\d])/iu,
  ],
  [
    'FREE_ZONE_DESK',
    /(?<![\p{L}\d])(flexi[- ]?desk|free ?zone|fzco?|fze|jafza|dmcc|raksez|rakez|saif zone|ifza)(?![\p{L}\d])/iu,
  ],
];

/** Classes that the words of an address give away; none says nothing, for most such places do not name themselves. */
export const placeClassesIn = (lines: readonly string[]): readonly PlaceClass[] =>
  words.filter(([, found]) => lines.some((line) => found.test(line))).map(([place]) => place);

/** K07: whether the address is one at which a company of this kind works, and who else is there. */
export const place = plugin({
  kind: 'K07',
  method: 'K07/1',
  reads: ['company', 'place', 'goods', 'register'],
  asks: ['COMPANY'],
  judge: ({ company, place: address, goods, register }) => {
    const at = valueOf(address);
    if (!at) return conclude([], lackOf('place', address));
    const findings: Finding[] = [];
    const controlled = valueOf(goods)?.some(({ sensitive }) => sensitive === true) ?? false;
    if ((at.listedUnit ?? 0) > 0) findings.push(finding('LISTED_UNIT', 4, { entries: at.listedUnit }));
    else if ((at.listedBuilding ?? 0) > 0) findings.push(finding('LISTED_BUILDING', 3, { entries: at.listedBuilding }));
    if (at.ended > 0) findings.push(finding('SHARED_WITH_ENDED', 3, { parties: at.ended, others: at.others }));
    const strangers = at.sharers - at.related;
    if (strangers >= MASS) findings.push(finding('MASS_REGISTRATION', 2, { parties: strangers, others: at.others }));
    for (const kind of at.classes) {
      findings.push(finding('ADDRESS_CLASS', controlled ? 3 : 2, { class: kind, controlled }));
    }
    const home = valueOf(company)?.country ?? null;
    if (home !== null && at.country !== null && at.country !== home) {
      findings.push(finding('ADDRESS_ABROAD', 2, { address: at.country, registered: home }));
    }
    const registered = valueOf(register)?.address ?? null;
    if (registered?.country != null && at.country !== null && registered.country !== at.country) {
      findings.push(finding('REGISTER_ADDRESS_ABROAD', 2, { address: at.country, registered: registered.country }));
    }
    const lacks = [
      ...lackOf('company', company),
      ...(at.readable ? [] : [lacking('place.parts')]),
      ...(at.listedUnit === null ? [{ ...lacking('place.lists'), why: 'NOT_EVALUATED' as const }] : []),
      ...(at.country === null ? [lacking('place.country')] : []),
      // That the company is there must be said by somebody else than itself.
      ...lackOf('register', register),
      ...(register.known && registered === null ? [lacking('register.address')] : []),
    ];
    return conclude(findings, lacks, { sharers: at.sharers, related: at.related, others: at.others });
  },
});
