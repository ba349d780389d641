import type { DistributorDetails, RelatedParty } from '@downstream/distributors/core';
import type { RiskTier } from '@downstream/kernel';

type Beside = Omit<RelatedParty, 'id'>;

/** How far a distributor's story goes. */
export type Chapter =
  'DRAFT' | 'INVITED' | 'IN_REVIEW' | 'RECOMMENDED' | 'RETURNED' | 'APPROVED' | 'APPROVED_WITH_CONDITIONS' | 'REJECTED';

/** A distributor of the story. */
export interface DemoDistributor {
  readonly key: string;
  /** Days before today on which it is registered. */
  readonly day: number;
  readonly details: Omit<DistributorDetails, 'sponsorId'>;
  readonly tier: RiskTier;
  readonly parties: readonly Beside[];
  readonly chapter: Chapter;
  /** What the analyst writes with the recommendation. */
  readonly note?: string;
  readonly conditions?: readonly string[];
}

interface Written {
  native: string;
  latin?: string;
  language?: string;
}
const name = ({ native, latin, language }: Written) => ({ native, latin: latin ?? null, language: language ?? null });

const company = (facts: {
  name: Written;
  country: string;
  number: [scheme: string, value: string];
  address: [lines: string[], city: string, postalCode: string | null];
  contact: [name: string, email: string, phone: string];
  website?: string;
  lines: string[];
  territory: string[];
  volume: [item: string, quantity: number][];
}): DemoDistributor['details'] => ({
  legalName: name(facts.name),
  country: facts.country,
  registryNumber: { scheme: facts.number[0], value: facts.number[1] },
  address: { lines: facts.address[0], city: facts.address[1], postalCode: facts.address[2], country: facts.country },
  website: facts.website ?? null,
  contact: { name: facts.contact[0], email: facts.contact[1], phone: facts.contact[2] },
  productLines: facts.lines,
  territory: facts.territory,
  expectedAnnualVolume: facts.volume.map(([item, quantity]) => ({ item, quantity, unit: 'pcs' })),
});

const person = (who: Written, country: string, born: string | null, nationality = country) => ({
  kind: 'PERSON' as const,
  name: name(who),
  dateOfBirth: born,
  nationality,
  country,
});
const owner = (who: ReturnType<typeof person>, percent: number): Beside => ({
  ...who,
  role: 'OWNER',
  position: null,
  share: { kind: 'PERCENT', percent },
});
const officer = (who: ReturnType<typeof person>, position = 'Managing director'): Beside => ({
  ...who,
  role: 'OFFICER',
  position,
  share: null,
});

const solheim = person({ native: 'Ingrid Solheim' }, 'NO', '1997-06-21');
const sorokhtin = person(
  { native: 'Геннадий Сорохтин', latin: 'Gennady Sorokhtin', language: 'ru' },
  'RU',
  '1979-03-14',
);
const lamWai = person({ native: '林偉', latin: 'Lam Wai', language: 'zh-Hant' }, 'HK', '1984-11-02');
const yildiz = person({ native: 'Emre Yıldız' }, 'TR', '1976-09-30');
const bekov = person({ native: 'Айдар Беков', latin: 'Aidar Bekov', language: 'kk' }, 'KZ', null, 'KG');
const brandt = person({ native: 'Katrin Brandt' }, 'DE', '1970-01-19');
const moreau = person({ native: 'Hélène Moreau' }, 'FR', '1968-12-05');
const kowalczyk = person({ native: 'Marek Kowalczyk' }, 'PL', '1983-07-11');
const rahmani = person({ native: 'Samir Rahmani' }, 'AE', '1988-02-27', 'JO');
const tanabe = person({ native: '田辺 恵', latin: 'Megumi Tanabe', language: 'ja' }, 'JP', '1979-10-08');
const chen = person({ native: '陳怡君', latin: 'Chen Yi-chun', language: 'zh-Hant' }, 'TW', '1986-05-23');

/** A dozen distributors in twelve countries: most of them honest, one that copies the Silva pattern. */
export const distributors: readonly DemoDistributor[] = [
  {
    key: 'rhein',
    day: 190,
    tier: 'LOW',
    chapter: 'APPROVED',
    details: company({
      name: { native: 'Rheinsensorik GmbH' },
      country: 'DE',
      number: ['HRB', 'HRB 48213'],
      address: [['Industriestraße 14'], 'Köln', '50735'],
      contact: ['Katrin Brandt', 'brandt@rheinsensorik.example', '+49 221 5550148'],
      website: 'https://rheinsensorik.example',
      lines: ['Thermal cameras', 'Lens kits'],
      territory: ['DE', 'AT', 'CH'],
      volume: [['HT-640 thermal camera', 240]],
    }),
    parties: [owner(brandt, 100), officer(brandt)],
    note: 'Reseller to fire brigades and building surveyors since 1998. Register extract, owner and address agree.',
  },
  {
    key: 'lumiere',
    day: 182,
    tier: 'MEDIUM',
    chapter: 'APPROVED',
    details: company({
      name: { native: 'Lumière Thermique SAS' },
      country: 'FR',
      number: ['SIREN', '552 100 944'],
      address: [['9 rue des Ateliers'], 'Lyon', '69007'],
      contact: ['Hélène Moreau', 'h.moreau@lumiere-thermique.example', '+33 4 72 55 01 20'],
      website: 'https://lumiere-thermique.example',
      lines: ['Thermal cameras'],
      territory: ['FR', 'BE', 'LU'],
      volume: [['HT-640 thermal camera', 180]],
    }),
    parties: [
      owner(moreau, 60),
      owner(person({ native: 'Julien Faure' }, 'FR', '1975-03-28'), 40),
      officer(moreau, 'Présidente'),
    ],
    note: 'Serves hospitals and utilities. Two owners, both natural persons, both in the register.',
  },
  {
    key: 'nordlys',
    day: 150,
    tier: 'MEDIUM',
    chapter: 'APPROVED',
    details: company({
      name: { native: 'Nordlys Termografi AS' },
      country: 'NO',
      number: ['ORGNR', '934 117 206'],
      address: [['Kaigata 3'], 'Tromsø', '9008'],
      contact: ['Ingrid Solheim', 'ingrid@nordlys-termografi.example', '+47 77 55 01 31'],
      website: 'https://nordlys-termografi.example',
      lines: ['Thermal cameras'],
      territory: ['NO', 'SE', 'FI'],
      volume: [['HT-320 thermal camera', 35]],
    }),
    parties: [owner(solheim, 100), officer(solheim, 'Daglig leder')],
    note: 'Founded in 2025 by one person and small: that alone is no reason against it. Ordered quantities fit the surveys she does.',
  },
  {
    key: 'anadolu',
    day: 140,
    tier: 'HIGH',
    chapter: 'APPROVED_WITH_CONDITIONS',
    details: company({
      name: { native: 'Anadolu Isı Görüntüleme Ltd. Şti.' },
      country: 'TR',
      number: ['MERSIS', '0068051234500017'],
      address: [['Ostim Sanayi Sitesi 1213. Cadde 8'], 'Ankara', '06374'],
      contact: ['Emre Yıldız', 'emre@anadolu-isi.example', '+90 312 555 01 42'],
      website: 'https://anadolu-isi.example',
      lines: ['Thermal cameras', 'Drone payloads'],
      territory: ['TR'],
      volume: [
        ['HT-640 thermal camera', 90],
        ['HT-D2 drone payload', 40],
      ],
    }),
    parties: [owner(yildiz, 100), officer(yildiz)],
    note: 'Sells to energy companies in Türkiye only. Payloads are re-exportable, so the end user is named per order.',
    conditions: ['The end user is named before each shipment of drone payloads', 'No delivery outside of Türkiye'],
  },
  {
    key: 'taipei',
    day: 120,
    tier: 'MEDIUM',
    chapter: 'REJECTED',
    details: company({
      name: {
        native: '臺北紅外線元件股份有限公司',
        latin: 'Taipei Infrared Components Co., Ltd.',
        language: 'zh-Hant',
      },
      country: 'TW',
      number: ['UBN', '27954168'],
      address: [['內湖區瑞光路 318 號 6 樓'], 'Taipei', '114'],
      contact: ['Chen Yi-chun', 'yichun@taipei-ir.example', '+886 2 5550 0153'],
      lines: ['Detector modules'],
      territory: ['TW', 'HK', 'AE'],
      volume: [['HT-M1 detector module', 5000]],
    }),
    parties: [owner(chen, 100), officer(chen)],
    note: 'Will not say who buys 5,000 detector modules a year, and asked to ship to a forwarder in a third country.',
  },
  {
    key: 'kowalczyk',
    day: 60,
    tier: 'MEDIUM',
    chapter: 'RECOMMENDED',
    details: company({
      name: { native: 'Kowalczyk Drony Sp. z o.o.' },
      country: 'PL',
      number: ['KRS', '0000914527'],
      address: [['ul. Lotnicza 12'], 'Rzeszów', '35-322'],
      contact: ['Marek Kowalczyk', 'marek@kowalczyk-drony.example', '+48 17 555 01 64'],
      website: 'https://kowalczyk-drony.example',
      lines: ['Drone payloads'],
      territory: ['PL', 'CZ', 'SK'],
      volume: [['HT-D2 drone payload', 120]],
    }),
    parties: [owner(kowalczyk, 100), officer(kowalczyk, 'Prezes zarządu')],
    note: 'Agricultural and rescue drones. Licences of the pilots and two invoices to fire services were shown.',
  },
  {
    key: 'almaty',
    day: 45,
    tier: 'HIGH',
    chapter: 'IN_REVIEW',
    details: company({
      name: { native: 'ТОО «Алматы Оптика»', latin: 'Almaty Optika TOO', language: 'ru' },
      country: 'KZ',
      number: ['BIN', '170340012345'],
      address: [['ул. Тимирязева 42, офис 310'], 'Almaty', '050057'],
      contact: ['Aidar Bekov', 'a.bekov@almaty-optika.example', '+7 727 355 01 75'],
      lines: ['Thermal cameras', 'Lens kits'],
      territory: ['KZ', 'KG', 'UZ'],
      volume: [['HT-640 thermal camera', 600]],
    }),
    parties: [
      owner(bekov, 51),
      owner(person({ native: 'Дана Омарова', latin: 'Dana Omarova', language: 'kk' }, 'KZ', '1985-08-03'), 49),
      officer(bekov),
    ],
  },
  {
    key: 'harbour',
    day: 38,
    tier: 'HIGH',
    chapter: 'IN_REVIEW',
    details: company({
      name: { native: 'Harbour Lane Optics Limited' },
      country: 'HK',
      number: ['BR', '68120457-000'],
      address: [['Room 904, 9/F, 135 Harbour Lane'], 'Hong Kong', null],
      contact: ['Lam Wai', 'sales@harbourlane-optics.example', '+852 5550 0186'],
      lines: ['Thermal cameras', 'Detector modules'],
      territory: ['HK', 'CN', 'KZ'],
      volume: [['HT-640 thermal camera', 1500]],
    }),
    parties: [owner(lamWai, 100), officer(lamWai)],
  },
  {
    key: 'baikal',
    day: 30,
    tier: 'HIGH',
    chapter: 'IN_REVIEW',
    details: company({
      name: { native: 'ООО «Байкал Армор Трейд»', latin: 'Baikal Armour Trade OOO', language: 'ru' },
      country: 'RU',
      number: ['INN', '0326604810'],
      address: [['ул. Ключевская 76А, кв. 14'], 'Ulan-Ude', '670042'],
      contact: ['Gennady Sorokhtin', 'baikal.armour@mail.example', '+7 301 255 01 97'],
      lines: ['Thermal cameras', 'Helmet mounts'],
      territory: ['RU'],
      volume: [
        ['HT-320 thermal camera', 100_000],
        ['HT-H1 helmet mount', 100_000],
      ],
    }),
    parties: [owner(sorokhtin, 100), officer(sorokhtin, 'Генеральный директор')],
  },
  {
    key: 'gulf',
    day: 24,
    tier: 'HIGH',
    chapter: 'RETURNED',
    details: company({
      name: { native: 'Gulf Horizon Imaging FZE' },
      country: 'AE',
      number: ['LICENCE', 'FZ-22841'],
      address: [['Warehouse 17, Al Rimal Free Zone'], 'Sharjah', null],
      contact: ['Samir Rahmani', 'samir@gulf-horizon.example', '+971 6 555 0108'],
      lines: ['Thermal cameras'],
      territory: ['AE', 'OM'],
      volume: [['HT-640 thermal camera', 400]],
    }),
    parties: [owner(rahmani, 100), officer(rahmani, 'Manager')],
    note: 'Free-zone trader with its own warehouse. Customers named in general terms only.',
  },
  {
    key: 'sakura',
    day: 12,
    tier: 'LOW',
    chapter: 'INVITED',
    details: company({
      name: { native: '桜熱光学株式会社', latin: 'Sakura Netsu Kogaku KK', language: 'ja' },
      country: 'JP',
      number: ['CORPNO', '5010401087654'],
      address: [['港区芝浦 3-4-1'], 'Tokyo', '108-0023'],
      contact: ['Megumi Tanabe', 'tanabe@sakura-netsu.example', '+81 3 5550 0119'],
      lines: ['Thermal cameras'],
      territory: ['JP'],
      volume: [['HT-640 thermal camera', 150]],
    }),
    parties: [owner(tanabe, 100), officer(tanabe, '代表取締役')].map((one) => ({
      ...one,
      position: one.position && 'Representative director',
    })),
  },
  {
    key: 'andes',
    day: 3,
    tier: 'MEDIUM',
    chapter: 'DRAFT',
    details: company({
      name: { native: 'Andes Visión Térmica SpA' },
      country: 'CL',
      number: ['RUT', '77.345.219-K'],
      address: [['Avenida Providencia 1208, oficina 71'], 'Santiago', '7500000'],
      contact: ['Valentina Rojas', 'vrojas@andes-vision.example', '+56 2 2555 0120'],
      lines: ['Thermal cameras'],
      territory: ['CL', 'PE'],
      volume: [['HT-320 thermal camera', 60]],
    }),
    parties: [],
  },
];
