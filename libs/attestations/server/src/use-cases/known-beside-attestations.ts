import { Inject, Injectable } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import {
  clauseHashes,
  majorOf,
  promisedClauses,
  saidIn,
  type Attestation,
  type StatementContent,
} from '@downstream/attestations/core';
import {
  attestedOf,
  domainsNamedAfter,
  lookAlikes,
  type Attested,
  type AttestedChange,
  type KnownBeside,
} from '@downstream/attestations/core/judging';
import { DistributorDirectory } from '@downstream/distributors/server';
import { refusal, RefusalError, type Clock } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { MilitaryHits } from '../persistence/military-hits';
import { SearchedNamesOf } from '../persistence/searched-names';
import { SignedFiles } from '../persistence/signed-files';
import { sha256 } from './answer-sheet-records';
import { KnownTemplates } from './known-templates';
import { namesInRole, verifiedParty } from './verified-party';

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();

/** What the maker knows beside an attestation, which can contradict it. Read as the maker: no party sees all of it. */
@Injectable()
export class KnownBesideAttestations {
  constructor(
    private readonly directory: DistributorDirectory,
    private readonly users: UserDirectory,
    private readonly files: SignedFiles,
    private readonly searched: SearchedNamesOf,
    private readonly templates: KnownTemplates,
    private readonly hits: MilitaryHits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError NOT_FOUND */
  async of(
    tx: Tx,
    attestation: Attestation,
    content: StatementContent,
    changes: readonly AttestedChange[] = [],
  ): Promise<KnownBeside> {
    const distributor = await this.directory.byId(tx, attestation.distributorId);
    if (!distributor) throw new RefusalError(refusal('NOT_FOUND'));
    const desk = await this.users.withRole(tx, 'analyst', 'approver', 'admin', 'sponsor', 'logistics');
    const { template } = await this.templates.of(tx, attestation);
    const party = verifiedParty(distributor);
    const attested = attestedOf(content, attestation.signatures, null);
    const forwarders = [
      ...namesInRole(distributor, 'FORWARDER'),
      ...attested.intermediaries.filter(({ role }) => role === 'FORWARDER').map(({ name }) => name),
    ];
    const signed = attestation.signatures.flatMap(({ fileSha256 }) => (fileSha256 === null ? [] : [fileSha256]));
    return {
      at: this.clock.now(),
      party,
      // An attestation is asked for without an order; lines are held against it when they rely on it.
      orderLines: null,
      template: {
        clauses: clauseHashes(promisedClauses(template, saidIn(content)), content.language, sha256),
        major: majorOf(template),
        newestMajor: majorOf(await this.templates.inForce(tx, template.kind)),
      },
      reservationsApproved: false,
      readLanguages: ['en', 'de'],
      // What is filled in here is written out in English, too; a paper from elsewhere is as it is.
      translations: signed.length === 0 ? ['en'] : [],
      sameFileFrom: await this.files.handedInByOthers(tx, attestation.distributorId, signed),
      exporterDomains: [...new Set(desk.map(({ email }) => domainOf(email)))],
      forwarderDomains: domainsNamedAfter(forwarders, attested.signatory.email),
      exporterStaff: desk.map(({ name }) => name),
      forwardersAndBanks: namesInRole(distributor, 'FORWARDER', 'BANK'),
      screened: await this.screened(tx, attestation, attested),
      changes,
      militaryListed: (await this.hits.names(tx, [distributor.id])).get(distributor.id) ?? [],
      lookAlikes: lookAlikes(attested, party),
    };
  }

  /** Those whom an attestation names and who were searched for by that very name, spaces and case aside. */
  private async screened(
    tx: Tx,
    attestation: Attestation,
    { issuer, signatory, endUsers, intermediaries }: Attested,
  ): Promise<KnownBeside['screened']> {
    const run = await this.searched.find(tx, attestation.distributorId);
    if (!run) return {};
    const known = new Set(run.names.map(plain));
    const named = [
      issuer.name.native,
      signatory.name,
      ...[...(endUsers ?? []), ...intermediaries].map(({ name }) => name),
    ];
    return Object.fromEntries(named.filter((name) => known.has(plain(name))).map((name) => [name, run.at]));
  }
}
