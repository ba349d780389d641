import * as at from 'stdnum/lib/cjs/at/uid.js';
import * as be from 'stdnum/lib/cjs/be/vat.js';
import * as bg from 'stdnum/lib/cjs/bg/vat.js';
import * as ch from 'stdnum/lib/cjs/ch/uid.js';
import * as cy from 'stdnum/lib/cjs/cy/vat.js';
import * as cz from 'stdnum/lib/cjs/cz/dic.js';
import * as de from 'stdnum/lib/cjs/de/vat.js';
import * as dk from 'stdnum/lib/cjs/dk/cvr.js';
import * as ee from 'stdnum/lib/cjs/ee/kmkr.js';
import * as es from 'stdnum/lib/cjs/es/nif.js';
import * as fi from 'stdnum/lib/cjs/fi/alv.js';
import * as fr from 'stdnum/lib/cjs/fr/tva.js';
import * as gb from 'stdnum/lib/cjs/gb/vat.js';
import * as gr from 'stdnum/lib/cjs/gr/vat.js';
import * as hr from 'stdnum/lib/cjs/hr/oib.js';
import * as hu from 'stdnum/lib/cjs/hu/anum.js';
import * as ie from 'stdnum/lib/cjs/ie/vat.js';
import * as it from 'stdnum/lib/cjs/it/iva.js';
import * as lt from 'stdnum/lib/cjs/lt/pvm.js';
import * as lu from 'stdnum/lib/cjs/lu/tva.js';
import * as lv from 'stdnum/lib/cjs/lv/pvn.js';
import * as mt from 'stdnum/lib/cjs/mt/vat.js';
import * as nl from 'stdnum/lib/cjs/nl/btw.js';
import * as no from 'stdnum/lib/cjs/no/orgnr.js';
import * as pl from 'stdnum/lib/cjs/pl/nip.js';
import * as pt from 'stdnum/lib/cjs/pt/nif.js';
import * as ro from 'stdnum/lib/cjs/ro/cif.js';
import * as se from 'stdnum/lib/cjs/se/vat.js';
import * as si from 'stdnum/lib/cjs/si/ddv.js';
import * as sk from 'stdnum/lib/cjs/sk/dph.js';
import * as tr from 'stdnum/lib/cjs/tr/vkn.js';
import type { Validator } from 'stdnum/lib/cjs/types.js';
import { flawBy } from './library-rules';
import { atEnd, type Rule } from './rule';
import type { VatCountry } from './vat-country';

const judges = {
  ...{ AT: at, BE: be, BG: bg, CY: cy, CZ: cz, DE: de, DK: dk, EE: ee, ES: es, FI: fi, FR: fr, GR: gr, HR: hr, HU: hu },
  ...{ IE: ie, IT: it, LT: lt, LU: lu, LV: lv, MT: mt, NL: nl, PL: pl, PT: pt, RO: ro, SE: se, SI: si, SK: sk },
  ...{ CH: ch, GB: gb, NO: no, TR: tr },
} as const satisfies Readonly<Record<VatCountry, Pick<Validator, 'validate'>>>;

const prefixOf = (country: VatCountry): string => (country === 'GR' ? 'EL' : country === 'CH' ? 'CHE' : country);

/** Without the letters of the country, and what some countries put behind. */
function body(country: VatCountry, number: string): string {
  if (country === 'GR') return number.replace(/^(EL|GR)/, '');
  if (country === 'GB') return number.replace(/^GB/, '').replace(/^(XI)+/, '');
  if (country === 'CH') return number.replace(/^CHE/, '').replace(/(MWST|TVA|IVA|TPV)+$/, '');
  const bare = number.startsWith(country) ? number.slice(2) : number;
  return country === 'NO' ? bare.replace(/(MVA)+$/, '') : bare;
}

/** Countries in which the last digit follows from the others, whoever the number belongs to. */
const lastDigit: readonly VatCountry[] = ['AT', 'CH', 'DE', 'EE', 'FI', 'GR', 'HR', 'HU', 'NO', 'PL', 'PT', 'SI', 'TR'];

/**
 * The rule of a country's VAT numbers. They are told apart by the letters in front, with which a number is kept even
 * where it was written without.
 */
export function vatRule(country: VatCountry): Rule {
  const flaw = flawBy(judges[country]);
  return {
    trim: (compact) => prefixOf(country) + body(country, compact),
    flaw: (number) => flaw(country === 'CH' ? number : body(country, number)),
    ...(lastDigit.includes(country) && { check: atEnd(1) }),
  };
}
