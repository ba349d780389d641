import { Injectable } from '@nestjs/common';
import type { Attestation } from '@downstream/attestations/core';
import {
  companyIn,
  familiesOf,
  statedOf,
  unknownCompany,
  type Stated,
  type StatedCompany,
} from '@downstream/attestations/core/judging';
import { DistributorDirectory } from '@downstream/distributors/server';
import type { DistributorId } from '@downstream/kernel';
import type { Tx } from '@downstream/platform/database';
import { judgeAddress } from '@downstream/platform/net';
import { Attestations, type FiledSignature } from '../persistence/attestations';
import { MilitaryHits } from '../persistence/military-hits';
import { Submissions } from '../persistence/submissions';
import { askedQuestionnaire } from './asked-questionnaire';
import { verifiedParty } from './verified-party';

const factOf = (given: readonly FiledSignature[], fact: string): string | null => {
  const said = given.map(({ evidence }) => evidence.facts[fact]).find((one) => typeof one === 'string');
  return typeof said === 'string' ? said : null;
};

/** An address of a house network or a proxy is everybody's, and tells of nobody. */
const publicAddress = (address: string | null): string | null =>
  address !== null && judgeAddress(address).allowed ? address : null;

/** Attestations with everything that is known of who signed them, as contradictions are looked for. */
@Injectable()
export class StatedAttestations {
  constructor(
    private readonly attestations: Attestations,
    private readonly submissions: Submissions,
    private readonly directory: DistributorDirectory,
    private readonly hits: MilitaryHits,
  ) {}

  /** Those under which something is signed, in the order of their ids; families are told within the ones given. */
  async of(tx: Tx, attestations: readonly Attestation[]): Promise<readonly Stated[]> {
    const contents = await this.attestations.contentsOf(tx, attestations);
    const signatures = await this.attestations.signaturesOf(tx, attestations);
    const owners = [...new Set(attestations.map(({ distributorId }) => distributorId))];
    const records = await this.directory.byIds(tx, owners);
    const families = familiesOf([...records.values()]);
    const military = await this.hits.names(tx, owners);
    const companies = await this.companies(tx, owners);
    return [...attestations]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((attestation) => {
        const filed = contents.get(attestation.id);
        const record = records.get(attestation.distributorId);
        if (!filed || !record) return [];
        const given = signatures.get(attestation.id) ?? [];
        const left = { device: factOf(given, 'device'), network: publicAddress(factOf(given, 'address')) };
        const of = {
          family: families.get(record.id) ?? record.id,
          company: companies.get(record.id) ?? unknownCompany,
          known: { party: verifiedParty(record), militaryListed: military.get(record.id) ?? [] },
        };
        return [statedOf({ ...attestation, ...left, content: filed.content }, of)];
      });
  }

  /** What each company said of itself when it last sent in its answers. */
  private async companies(tx: Tx, ids: readonly DistributorId[]): Promise<ReadonlyMap<DistributorId, StatedCompany>> {
    const last = await this.submissions.lastOf(tx, ids);
    return new Map(
      last.map(({ content }) => {
        const said = Object.fromEntries(content.answers.map(({ question, answer }) => [question, answer]));
        return [content.distributorId, companyIn(askedQuestionnaire(content), said)];
      }),
    );
  }
}
