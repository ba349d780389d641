import * as abn from 'stdnum/lib/cjs/au/abn.js';
import * as uid from 'stdnum/lib/cjs/ch/uid.js';
import * as exceptions from 'stdnum/lib/cjs/exceptions.js';
import * as gstin from 'stdnum/lib/cjs/in/gstin.js';
import * as pan from 'stdnum/lib/cjs/in/pan.js';
import * as orgnr from 'stdnum/lib/cjs/no/orgnr.js';
import * as inn from 'stdnum/lib/cjs/ru/inn.js';
import * as vkn from 'stdnum/lib/cjs/tr/vkn.js';
import type { Validator } from 'stdnum/lib/cjs/types.js';
import * as edrpou from 'stdnum/lib/cjs/ua/edrpou.js';
import { atEnd, type Flaw, type Rule } from './rule';

/** What the library's module for one scheme says of a number, in the words of this house. */
export const flawBy =
  ({ validate }: Pick<Validator, 'validate'>) =>
  (number: string): Flaw | undefined => {
    const said = validate(number);
    if (said.isValid) return undefined;
    if (said.error instanceof exceptions.InvalidLength) return 'LENGTH';
    return said.error instanceof exceptions.InvalidChecksum ? 'CHECK' : 'LETTERS';
  };

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The schemes that the library `stdnum` judges, one module each, so that no other country is loaded. */
export const libraryRules = {
  /** Tax number of Russia: ten digits for companies, the last a check digit; twelve for people, the last two. */
  INN: { flaw: flawBy(inn), check: (number) => atEnd(number.length === 12 ? 2 : 1)(number) },
  /** Number of a company in the state register of Ukraine. */
  EDRPOU: { flaw: flawBy(edrpou), check: atEnd(1) },
  /** Number of an enterprise in Switzerland. */
  UID: {
    trim: (text) => text.replace(/(MWST|TVA|IVA|TPV|HR|RC)+$/, ''),
    flaw: flawBy(uid),
    check: atEnd(1),
  },
  /** Number of an organisation in Norway. */
  ORGNR: { trim: (text) => text.replace(/^NO(?=\d)/, '').replace(/(MVA)+$/, ''), flaw: flawBy(orgnr), check: atEnd(1) },
  /** Tax number of Turkey. */
  VKN: { flaw: flawBy(vkn), check: atEnd(1) },
  /** Business number of Australia; its check digits are the first two. */
  ABN: { flaw: flawBy(abn), check: () => ({ at: 0, length: 2, alphabet: '0123456789' }) },
  /** Permanent account number of India; how its last letter is made is not published. */
  PAN: { flaw: flawBy(pan) },
  /** Goods and services tax number of India. */
  GSTIN: { flaw: flawBy(gstin), check: atEnd(1, `0123456789${CAPITALS}`) },
} satisfies Readonly<Record<string, Rule>>;
