// Distributors as a tenant of 100,000 has them: names of invented words of which few are frequent and most are rare, streets
// and houses that some share, telephones and mailboxes of their own, people with birthdays. And the same ones as they
// come back: under a name with a slip, in other company, with one fact of before.

const syllables = [
  'ba',
  'dor',
  'ka',
  'len',
  'mir',
  'no',
  'rash',
  'sul',
  'tek',
  'vo',
  'zan',
  'gri',
  'hal',
  'pe',
  'yun',
  'fos',
];
const business = [
  'Trading',
  'Optics',
  'Systems',
  'Technik',
  'Electronics',
  'Supply',
  'Group',
  'Import Export',
  'Service',
];
const forms = { DE: 'GmbH', FR: 'SAS', PL: 'Sp. z o.o.', TR: 'A.Ş.', IT: 'S.r.l.', KZ: 'TOO', AE: 'FZE', CZ: 's.r.o.' };
const dialled = { DE: '4930', FR: '3314', PL: '4822', TR: '90212', IT: '3902', KZ: '7727', AE: '9714', CZ: '42022' };
const countries = Object.keys(forms);
const WORDS = 12_000;
const FAMILIES = 9_000;
const GIVEN = 600;
const TOWNS = 400;
const STREETS = 120;

const title = (word) => word[0].toUpperCase() + word.slice(1);

/** The n-th invented word, always the same one. */
export function word(n) {
  let text = '';
  for (let rest = n + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length))
    text += syllables[rest % syllables.length];
  return title(text);
}

// The lower half of the words in nine of ten draws is the rarer one: the square of an even draw favours the first ones.
const drawn = (dice, count) => Math.floor(((dice.below(1e6) / 1e6) ** 2 * 1e6 * count) / 1e6);
const digits = (dice, n) => Array.from({ length: n }, () => dice.below(10)).join('');

const person = (dice) => ({
  name: `${word(dice.below(GIVEN) + 20_000)} ${word(drawn(dice, FAMILIES) + 40_000)}`,
  dateOfBirth: dice.below(3) === 0 ? null : `19${50 + dice.below(49)}-0${1 + dice.below(9)}-1${dice.below(10)}`,
});

/** What is said of a distributor. */
export function lookAlikeRecord(dice) {
  const country = dice.pick(countries);
  const own = dice.below(4) === 0 ? [word(drawn(dice, WORDS))] : [word(drawn(dice, WORDS)), word(drawn(dice, WORDS))];
  const native = [...own, dice.pick(business), forms[country]].join(' ');
  const host = `${own.join('').toLowerCase()}${dice.below(1e5)}.example`;
  const floor = 1 + dice.below(20);
  const street = `${word(drawn(dice, STREETS) + 60_000)} Street ${1 + dice.below(120)}`;
  const people = Array.from({ length: 1 + dice.below(3) }, () => person(dice));
  return {
    country,
    legalName: { native, latin: null, language: null },
    registryNumber: dice.below(10) === 0 ? null : { scheme: 'OWN', value: `${country}${digits(dice, 9)}` },
    address: {
      lines: [street, ...(dice.below(2) === 0 ? [`Office ${floor}0${1 + dice.below(9)}`] : [])],
      city: word(drawn(dice, TOWNS) + 80_000),
      postalCode: digits(dice, 5),
      country,
    },
    website: dice.below(4) === 0 ? null : `https://www.${host}`,
    contact: {
      name: people[0].name,
      email: dice.below(4) === 0 ? `${digits(dice, 9)}@gmail.com` : `office@${host}`,
      phone: `+${dialled[country]}${digits(dice, 7)}`,
    },
    people,
  };
}

// The letter after next, somewhere behind the first: no vowel becomes a consonant of the same sound.
function slipped(dice, name) {
  const at = 1 + dice.below(Math.max(1, name.indexOf(' ') - 1));
  const letter = String.fromCharCode(((name.charCodeAt(at) - 97 + 2 + 26) % 26) + 97);
  return `${name.slice(0, at)}${letter}${name.slice(at + 1)}`;
}

const fresh = { registryNumber: null, address: null, website: null, contact: null };

/** How one comes back, by what was kept: `[what, asked(dice, record)]`. */
export const returns = [
  ['under its name', (_, { country, legalName }) => ({ ...fresh, country, legalName })],
  [
    'under its name with a slip of a letter',
    (dice, { country, legalName }) => ({
      ...fresh,
      country,
      legalName: { ...legalName, native: slipped(dice, legalName.native) },
    }),
  ],
  [
    'under its name in another order and another legal form',
    (_, { country, legalName }) => ({
      ...fresh,
      country,
      legalName: { ...legalName, native: `${legalName.native.split(' ').slice(0, -1).reverse().join(' ')} LLC` },
    }),
  ],
  [
    'under another name with its telephone',
    (dice, record) => ({
      ...lookAlikeRecord(dice),
      country: record.country,
      contact: { name: 'Somebody Else', email: null, phone: record.contact.phone },
    }),
  ],
  [
    'under another name at its address',
    (dice, record) => ({ ...lookAlikeRecord(dice), country: record.country, address: record.address }),
  ],
];
