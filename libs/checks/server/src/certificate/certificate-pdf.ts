import type { CertifiedParty } from '@downstream/checks/core';
import { listTitle } from '../lists/list-title';
import { count, foundOf, howWords, moment, outcomeWords, roleWords, searchedBy, verdictOf } from './certificate-words';
import type { CertificateBody, IssuedCertificate } from './certificates';
import { body as text, PageWriter } from './page-writer';

/** Rows of a table on paper; the attached file has all of them. */
const MOST_ROWS = 200;

/** The certificate as a document to read: two pages for a distributor, with the signed JSON attached. */
export async function certificatePdf(issued: IssuedCertificate): Promise<Buffer> {
  const { body } = issued.certificate;
  const at = new Date(body.issuedAt);
  const page = new PageWriter({ title: `Screening certificate ${body.id}`, author: body.maker, at });
  page.paragraph('Screening certificate', { size: 21, face: 'strong' }, 2);
  page.paragraph(`Issued for ${body.maker} on ${moment(body.issuedAt)}`, { ...text, quiet: true }, 12);
  page.verdict(...verdictOf(body));
  lists(page, body);
  parties(page, body);
  candidates(page, body);
  method(page, body);
  proof(page, issued);
  const file = `screening-${body.id}.json`;
  page.attach(file, Buffer.from(issued.text), 'The signed certificate, to be verified offline', at);
  return page.end(`Screening ${body.id}`);
}

function lists(page: PageWriter, { lists: searched, holdsFor, heldBy }: CertificateBody): void {
  page.heading('Lists that were searched');
  const columns = [
    { head: 'List', share: 26 },
    { head: 'Version', share: 8 },
    { head: 'Published', share: 20 },
    { head: 'Fetched', share: 20 },
    { head: 'Entries', share: 9 },
    { head: 'SHA-256 of the files', share: 33 },
  ];
  const row = (one: (typeof searched)[number]): string[] => [
    listTitle(one.list),
    String(one.version),
    one.generatedAt ? moment(one.generatedAt) : 'not stated',
    one.retrievedAt ? moment(one.retrievedAt) : 'unknown',
    one.entries === null ? 'unknown' : one.entries.toLocaleString('en'),
    one.sha256,
  ];
  page.table(columns, searched.map(row));
  if (holdsFor.length > 0) {
    page.paragraph(
      'Later versions change nothing for these parties, as rescreenings of everybody have proved:',
      text,
      4,
    );
    page.table(columns, holdsFor.map(row));
  }
  if (heldBy.length > 0) rescreenings(page, heldBy);
}

function rescreenings(page: PageWriter, heldBy: CertificateBody['heldBy']): void {
  page.heading('Rescreenings since');
  page.table(
    [
      { head: 'Done', share: 22 },
      { head: 'How', share: 28 },
      { head: 'Under watch', share: 12 },
      { head: 'SHA-256 of everybody covered', share: 38 },
    ],
    heldBy.map((one) => [moment(one.at), howWords[one.method], one.enrolled.toLocaleString('en'), one.coverageHash]),
  );
}

function parties(page: PageWriter, { parties: all }: CertificateBody): void {
  page.heading('Parties');
  const row = (one: CertifiedParty): string[] => [
    String(one.place),
    one.names === null ? 'erased' : one.names.join('\n'),
    one.role === null ? '' : (roleWords[one.role] ?? one.role),
    searchedBy(one),
    foundOf(one),
  ];
  page.table(
    [
      { head: 'No.', share: 5 },
      { head: 'Names searched for', share: 40 },
      { head: 'Role', share: 12 },
      { head: 'Searched by', share: 27 },
      { head: 'Result', share: 16 },
    ],
    all.slice(0, MOST_ROWS).map(row),
  );
  more(page, all.length, 'parties');
}

function candidates(page: PageWriter, { parties: all }: CertificateBody): void {
  const found = all.flatMap((party) => party.candidates.map((candidate) => ({ party, candidate })));
  page.heading('Candidates');
  if (found.length === 0) return page.paragraph('None.');
  page.table(
    [
      { head: 'Party', share: 6 },
      { head: 'List entry', share: 38 },
      { head: 'List and number', share: 26 },
      { head: 'Score', share: 8 },
      { head: 'What became of it', share: 24 },
    ],
    found
      .slice(0, MOST_ROWS)
      .map(({ party, candidate }) => [
        String(party.place),
        candidate.name ?? 'erased',
        `${listTitle(candidate.list)}, ${candidate.ref}`,
        candidate.score.toFixed(2),
        candidate.outcome === null ? 'To be decided by the caller' : (outcomeWords[candidate.outcome] ?? ''),
      ]),
  );
  more(page, found.length, 'candidates');
}

function more(page: PageWriter, all: number, what: string): void {
  if (all > MOST_ROWS) page.paragraph(`And ${all - MOST_ROWS} more ${what}, in the attached file.`);
}

function method(page: PageWriter, body: CertificateBody): void {
  page.heading('Method');
  page.facts([
    ['Method', body.methodVersion],
    ['Threshold', `${body.threshold.toFixed(2)} of 1: entries from this score on are candidates`],
    ['Screening', body.id],
    ['Inputs', `SHA-256 ${body.inputsHash}`],
  ]);
}

function proof(page: PageWriter, { certificate: { body }, sha256 }: IssuedCertificate): void {
  page.heading('Proof');
  const [first] = body.evidence.events;
  const events = count(body.evidence.events.length, 'event', 'events');
  const sealed = first && first.index !== null;
  page.facts([
    ['Log', `downstream/${body.log}`],
    [
      'Sealed',
      sealed
        ? `${events}, the first at place ${first.index}, under the signed checkpoint that is attached`
        : `${events}, waiting for the next checkpoint when this was issued; issued again later it carries the proof`,
    ],
    ['Content', `SHA-256 ${sha256}`],
    ['Signed by', body.key],
    ['To verify', `Save the attached file and run: npm run cli -- verify screening-${body.id}.json`],
  ]);
}
