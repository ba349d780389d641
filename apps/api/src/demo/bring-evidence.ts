import { Readable } from 'node:stream';
import { DecideEvidence, KindDirectory, OfferEvidence } from '@downstream/checks/server';
import { UploadDocument } from '@downstream/distributors/server';
import { DAY, later, type DistributorId, type EvidenceGrade } from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { paperPdf } from '@downstream/platform/paper';
import type { DemoDistributor } from './demo-distributor';
import type { Settlers } from './settle-flags';

/** Where somebody looked, and what they wrote down, by the check; other checks rest on the folder as a whole. */
const looked: Readonly<Record<string, readonly [source: string, grade: EvidenceGrade, note: string]>> = {
  K02: ['Commercial register, extract on paper', 'A', 'Registered and active under this name and number.'],
  K03: ['Commercial register, extract on paper', 'A', 'Of the same name, owners and address for years.'],
  K04: ['Commercial register, extract on paper', 'A', 'Trade in measuring instruments.'],
  K05: ['Search at gleif.org by name', 'A', 'No identifier was ever issued to this company.'],
  K06: ['Letter of the tax office', 'A', 'The number is the company’s.'],
  K07: ['Visit of our sponsor', 'B', 'An office with a sign, and a store with our boxes.'],
  K08: ['Call to the number in the telephone book', 'B', 'The contact works there and answered.'],
  K09: ['Commercial register, list of owners', 'A', 'The owners are those that the record names.'],
  K10: ['Search by names, three sources', 'C', 'No public office, no state, no forces.'],
  K11: ['Search by names in the local language', 'C', 'Trade fairs and a football club.'],
  K12: ['Letter of the bank', 'B', 'The account is the company’s, in its own country.'],
  K13: ['Accounts of the last year', 'B', 'Our sales are a tenth of its turnover.'],
};
const folder = ['Folder of the sponsor', 'B', 'Seen in the original; nothing speaks against it.'] as const;

/** What was gathered about a company, on a page. */
async function paperAbout({ details, note }: DemoDistributor, at: Date): Promise<Buffer> {
  const name = details.legalName.latin ?? details.legalName.native;
  const { bytes } = await paperPdf(
    {
      ...{ language: 'en', direction: 'ltr', title: `What was gathered about ${name}` },
      blocks: [
        { kind: 'notice', text: 'An invented company of the demo: every word on this page is made up.' },
        {
          kind: 'facts',
          facts: [
            { label: 'Number', value: details.registryNumber?.value ?? '' },
            { label: 'Country', value: details.country },
            { label: 'Address', value: [...(details.address?.lines ?? []), details.address?.city ?? ''].join(', ') },
          ],
        },
        { kind: 'paragraph', text: note ?? 'Register, bank and references agree.' },
      ],
    },
    {
      ...{ reference: name, author: 'Halden Optics (demo)', at },
      source: { name: 'gathered.json', text: JSON.stringify({ name }), description: 'The name of the company' },
    },
  );
  return bytes;
}

/** Brings evidence for every check that waits for some, by one person, and has another accept it. */
export async function bringEvidence(
  { get, first, second, today }: Settlers,
  id: DistributorId,
  story: DemoDistributor,
): Promise<void> {
  const kinds = async () => (await get(Tenants).within(first, (tx) => get(KindDirectory).of(tx, id)))?.kinds ?? [];
  const open = (await kinds()).filter((one) => one.binding && !one.standing.settled && one.takesEvidence);
  if (open.length === 0) return;
  const body = Readable.from([await paperAbout(story, new Date(today))]);
  const { id: document } = await get(UploadDocument).run(first, {
    ...{ distributorId: id, kind: 'OTHER', note: 'Gathered for the review' },
    dates: { issuedOn: null, expiresOn: null },
    file: { name: 'gathered.pdf', body },
  });
  await get(Tenants).within(first, async (tx) => {
    for (const { kind } of open) {
      const [source, grade, note] = looked[kind] ?? folder;
      const dates = { asOf: today.slice(0, 10), expiresOn: later(today, 365 * DAY).slice(0, 10) };
      await get(OfferEvidence).in(tx, id, {
        kind,
        document: { id: document, number: 1 },
        source,
        grade,
        note,
        ...dates,
      });
    }
  });
  const offered = (await kinds()).flatMap(({ evidence }) => evidence).filter(({ state }) => state === 'OFFERED');
  await get(Tenants).within(second, async (tx) => {
    for (const { id: evidence } of offered)
      await get(DecideEvidence).in(tx, evidence, 'ACCEPTED', 'Read, and compared with the record.');
  });
}
