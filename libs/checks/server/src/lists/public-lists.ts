import type { ListRules } from '@downstream/checks/core';
import type { FormatId } from '@downstream/checks/list-formats';
import type { publicLists } from '@downstream/contracts';

export type PublicList = (typeof publicLists)[number];

/** A file of a list, and where its publisher offers it. */
export interface OfficialFile {
  readonly name: string;
  readonly address: string;
}

/** A form in which a list comes, with the addresses of its files; none where the publisher offers no fixed one. */
export interface ListForm {
  readonly format: FormatId;
  readonly files: readonly OfficialFile[];
}

/** What is known of a public list before any file of it has been seen. */
export interface PublicListFacts {
  readonly publisher: string;
  readonly title: string;
  /** The first is the one that is fetched unless somebody says otherwise. */
  readonly forms: readonly ListForm[];
  readonly rules: ListRules;
}

/** Domain reference 6.5: more or fewer by a tenth needs a look; a fifth may be reworked in a day, as after a review. */
const usual = { mostLost: 0.1, mostAdded: 0.1, mostChanged: 0.2, comparedFrom: 0 };

const treasury = (folder: string, ...names: readonly string[]): readonly OfficialFile[] =>
  names.map((name) => ({ name, address: `https://www.treasury.gov/ofac/downloads/${folder}${name}` }));
const service = (name: string): readonly OfficialFile[] => [
  { name, address: `https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/${name}` },
];
const file = (name: string, address: string): readonly OfficialFile[] => [{ name, address }];

/**
 * Every public list: official addresses of domain reference 8, floors well below the smallest published version of
 * recent years, and canaries that stand in every version known to us, the oldest of 2018. What a true match on a list
 * does stands in the table of list effects.
 */
export const publicListFacts: Readonly<Record<PublicList, PublicListFacts>> = {
  'ofac-sdn': {
    publisher: 'US Department of the Treasury, Office of Foreign Assets Control',
    title: 'Specially Designated Nationals and Blocked Persons List (SDN)',
    forms: [
      { format: 'ofac-sdn', files: treasury('', 'sdn.csv', 'alt.csv', 'add.csv', 'sdn_comments.csv') },
      { format: 'ofac-advanced-xml', files: service('SDN_ADVANCED.XML') },
      { format: 'ofac-enhanced-xml', files: service('SDN_ENHANCED.XML') },
      { format: 'ofac-xml', files: service('SDN.XML') },
    ],
    rules: {
      ...usual,
      floor: 7_000,
      canaries: [
        { ref: '36', name: 'AEROCARIBBEAN AIRLINES' },
        { ref: '306', name: 'BANCO NACIONAL DE CUBA' },
      ],
    },
  },
  'ofac-cons': {
    publisher: 'US Department of the Treasury, Office of Foreign Assets Control',
    title: 'Consolidated Sanctions List (non-SDN: SSI, NS-MBS, CAPTA, CMIC, PLC)',
    forms: [
      {
        format: 'ofac-cons',
        files: treasury('consolidated/', 'cons_prim.csv', 'cons_alt.csv', 'cons_add.csv', 'cons_comments.csv'),
      },
      { format: 'ofac-advanced-xml', files: service('CONS_ADVANCED.XML') },
      { format: 'ofac-enhanced-xml', files: service('CONS_ENHANCED.XML') },
      { format: 'ofac-xml', files: service('CONSOLIDATED.XML') },
    ],
    rules: {
      ...usual,
      floor: 250,
      canaries: [
        { ref: '17015', name: 'VNESHECONOMBANK' },
        { ref: '17022', name: 'ROSNEFT OIL COMPANY' },
      ],
    },
  },
  'us-csl': {
    publisher: 'US Department of Commerce, International Trade Administration',
    title: 'Consolidated Screening List (Entity List, DPL, UVL, MEU, SDN and others)',
    forms: [
      {
        format: 'us-csl',
        files: file('consolidated.csv', 'https://api.trade.gov/static/consolidated_screening_list/consolidated.csv'),
      },
    ],
    rules: {
      ...usual,
      floor: 8_000,
      canaries: [
        { ref: null, name: 'BANCO NACIONAL DE CUBA' },
        { ref: null, name: 'MAHAN AIRWAYS' },
      ],
    },
  },
  'bis-dpl': {
    publisher: 'US Department of Commerce, Bureau of Industry and Security',
    title: 'Denied Persons List (DPL)',
    // Offered by a page that makes the file at a press, so there is no address to fetch from.
    forms: [{ format: 'bis-dpl', files: [] }],
    rules: { ...usual, floor: 200, canaries: [{ ref: null, name: 'MAHAN AIRWAYS' }] },
  },
  'eu-fsf': {
    publisher: 'European Commission, DG FISMA',
    title: 'Consolidated list of persons, groups and entities subject to EU financial sanctions',
    forms: [
      {
        format: 'eu-fsf',
        files: file(
          'xmlFullSanctionsList_1_1.xml',
          'https://webgate.ec.europa.eu/fsd/fsf/public/files/xmlFullSanctionsList_1_1/content?token=dG9rZW4tMjAxNw',
        ),
      },
    ],
    rules: {
      ...usual,
      floor: 3_000,
      canaries: [
        { ref: 'EU.176.58', name: 'Al-Qaida' },
        { ref: 'EU.3524.75', name: 'Hamas' },
      ],
    },
  },
  un: {
    publisher: 'United Nations Security Council',
    title: 'Consolidated list of the UN Security Council',
    forms: [
      { format: 'un', files: file('consolidated.xml', 'https://scsanctions.un.org/resources/xml/en/consolidated.xml') },
    ],
    rules: {
      ...usual,
      floor: 600,
      canaries: [
        { ref: 'QDe.004', name: 'AL-QAIDA' },
        { ref: 'KPe.001', name: 'KOREA MINING DEVELOPMENT TRADING CORPORATION' },
      ],
    },
  },
  uk: {
    publisher: 'UK Foreign, Commonwealth and Development Office',
    title: 'UK Sanctions List',
    forms: [
      {
        format: 'uk',
        files: file('UK-Sanctions-List.xml', 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml'),
      },
      // The list of OFSI ended in January 2026; older files are still read.
      { format: 'uk-conlist', files: [] },
    ],
    rules: {
      ...usual,
      floor: 1_500,
      canaries: [
        { ref: null, name: 'AL-QAIDA' },
        { ref: null, name: 'KOREA MINING DEVELOPMENT TRADING CORPORATION' },
      ],
    },
  },
  seco: {
    publisher: 'Swiss State Secretariat for Economic Affairs (SECO)',
    title: 'Swiss sanctions list, all programmes',
    forms: [
      {
        format: 'seco',
        files: file(
          'consolidated-list.xml',
          'https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction',
        ),
      },
    ],
    rules: {
      ...usual,
      floor: 3_000,
      canaries: [
        { ref: '3563', name: 'Korea Mining Development Trading Corporation' },
        { ref: '8328', name: 'Bank Sepah' },
      ],
    },
  },
  opensanctions: {
    publisher: 'OpenSanctions',
    title: 'OpenSanctions collection of sanctioned parties',
    forms: [
      {
        format: 'opensanctions-simple',
        files: file(
          'targets.simple.csv',
          'https://data.opensanctions.org/datasets/latest/sanctions/targets.simple.csv',
        ),
      },
      {
        format: 'ftm',
        files: file('entities.ftm.json', 'https://data.opensanctions.org/datasets/latest/sanctions/entities.ftm.json'),
      },
    ],
    // Which of its collections is taken is the deployment's choice, so no entry can be expected in all of them.
    rules: { ...usual, floor: 100, canaries: [] },
  },
};

/** The list that a format is of, the first when several come in it; `undefined` for a tenant's own. */
export const listOfFormat = (format: string): PublicList | undefined =>
  (Object.keys(publicListFacts) as PublicList[]).find((list) =>
    publicListFacts[list].forms.some((form) => form.format === format),
  );
