import { Inject, Injectable } from '@nestjs/common';
import {
  hashOf,
  majorOf,
  restsOn as facts,
  saidIn,
  type Attestation,
  type RestsOn,
} from '@downstream/attestations/core';
import type { AttestedChange } from '@downstream/attestations/core/judging';
import { JudgeCountries } from '@downstream/catalogue/server';
import type { FiledDistributor } from '@downstream/distributors/server';
import type { Clock } from '@downstream/kernel';
import { CLOCK, type Tx } from '@downstream/platform/database';
import { Attestations } from '../persistence/attestations';
import { Submissions } from '../persistence/submissions';
import { sha256 } from './answer-sheet-records';
import { KnownTemplates } from './known-templates';

/** Marks of what an attestation rests on, as far as it is known; another mark is another fact. */
export type RestingMarks = Readonly<Partial<Record<RestsOn, string>>>;

/** Tells what attestations rest on now, and what of it has changed since they were taken. */
export interface RestingNow {
  marks(tx: Tx, attestation: Attestation, distributor: FiledDistributor): Promise<RestingMarks>;
  changes(tx: Tx, attestation: Attestation, distributor: FiledDistributor): Promise<readonly AttestedChange[]>;
}

/** What attestations rest on: the record, what the company says it does, the sets of countries, and the text itself. */
@Injectable()
export class RestingOn {
  constructor(
    private readonly attestations: Attestations,
    private readonly submissions: Submissions,
    private readonly countries: JudgeCountries,
    private readonly templates: KnownTemplates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** As things stand now; the lists of countries are read once, for as many attestations as are asked about. */
  async now(tx: Tx): Promise<RestingNow> {
    const setsOf = await this.countries.at(tx, this.clock.now());
    const marks: RestingNow['marks'] = async (within, attestation, distributor) => ({
      ...ofRecord(distributor),
      ...(await this.role(within, distributor)),
      ...(await this.destination(within, attestation, setsOf)),
    });
    const changes: RestingNow['changes'] = async (within, attestation, distributor) => {
      const { restsOn: before, template } = attestation;
      if (before === null) return [];
      const after = await marks(within, attestation, distributor);
      const changed = facts.filter((fact) => before[fact] !== undefined && before[fact] !== after[fact]);
      const asked = (await this.templates.of(within, attestation)).template;
      const older = majorOf(asked) < majorOf(await this.templates.inForce(within, template.kind));
      return [...changed, ...(older ? (['TEMPLATE_MAJOR'] as const) : [])];
    };
    return { marks, changes };
  }

  /** What the company says it does with goods; unknown before it has sent in its answers. */
  private async role(tx: Tx, { id }: FiledDistributor): Promise<RestingMarks> {
    const [last] = await this.submissions.lastOf(tx, [id]);
    const said = last?.content.answers.find(({ question }) => question === 'activities')?.answer;
    return said?.type === 'CHOICES' ? { ROLE: hashOf([...said.choices].sort(), sha256) } : {};
  }

  /** Which sets name the countries it may go to. */
  private async destination(
    tx: Tx,
    { id, number }: Attestation,
    setsOf: (code: string) => readonly string[],
  ): Promise<RestingMarks> {
    const filed = await this.attestations.content(tx, id, number);
    const said = filed ? saidIn(filed.content) : {};
    const places = said['destinations'] ?? said['territory'];
    if (places?.type !== 'COUNTRIES') return {};
    const named = [...places.countries].sort().map((code) => ({ code, sets: setsOf(code) }));
    return { DESTINATION: hashOf(named, sha256) };
  }
}

function ofRecord({ parties, address, country, productLines }: FiledDistributor): RestingMarks {
  const owners = parties
    .filter(({ role }) => role === 'OWNER')
    .map(({ name, share }) => ({ name: name.native, share }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    OWNER: hashOf(owners, sha256),
    ADDRESS: hashOf({ address, country }, sha256),
    PRODUCT_GROUP: hashOf([...productLines].sort(), sha256),
  };
}
