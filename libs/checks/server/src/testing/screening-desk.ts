import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AddParty, RegisterDistributor, SubmitDistributor } from '@downstream/distributors/server';
import { openDesk, type Colleague, type Desk } from '@downstream/distributors/server/testing';
import { someDetails } from '@downstream/distributors/core/testing';
import { DEPLOYMENT, systemContext, type DistributorId } from '@downstream/kernel';
import type { WorldOptions } from '@downstream/platform/testing';
import { ChecksModule } from '../checks.module';
import { RequestListImport, type HandedFile } from '../use-cases/request-list-import';

const sample = join(import.meta.dirname, '../../../list-formats/src/sample-sdn');

/** The change that takes an entry out of the sample. */
export const without =
  (ref: string) =>
  (text: string): string =>
    text
      .split('\r\n')
      .filter((line) => !line.startsWith(`${ref},`))
      .join('\r\n');

/** The files of the bundled sample, `change` applied to the text of each. */
export const sampleFiles = (change: (text: string) => string = (text) => text): HandedFile[] =>
  readdirSync(sample)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => {
      const text = readFileSync(join(sample, name)).toString('latin1');
      return { name, bytes: Buffer.from(change(text), 'latin1') };
    });

/** A desk with an analyst, at which lists are imported and distributors submitted. */
export interface ScreeningDesk extends Desk {
  readonly ana: Colleague;
  /** Imports the sample, changed or as it is, and lets everything follow from it. */
  bringIn(change?: (text: string) => string): Promise<void>;
  /** A distributor with a director who owns it, submitted; nothing has followed from it yet. */
  submit(name: string, country: string, director?: { name: string; born?: string }): Promise<DistributorId>;
}

/** Opens the desk; close its world afterwards. */
export async function openScreeningDesk(options: WorldOptions = {}): Promise<ScreeningDesk> {
  const desk = await openDesk({
    ...options,
    imports: [ChecksModule, ...(options.imports ?? [])],
  });
  const { world } = desk;
  await world.settle();
  const ana = await desk.hire('Ana', 'analyst');
  const bringIn = async (change?: (text: string) => string) => {
    const operator = systemContext('importer', DEPLOYMENT, 'test');
    await world.get(RequestListImport).run(operator, 'ofac-sdn', sampleFiles(change), { sample: true });
    await world.settle();
  };
  const submit: ScreeningDesk['submit'] = async (native, country, director) => {
    const { id } = await world.get(RegisterDistributor).run(ana.context, {
      ...someDetails({ legalName: { native, latin: null, language: null }, country }),
      tier: 'MEDIUM',
    });
    const person = {
      kind: 'PERSON' as const,
      name: { native: director?.name ?? 'Wilhelmiina Xylander', latin: null, language: null },
      dateOfBirth: director?.born ?? null,
      nationality: country,
      country,
      address: null,
    };
    const add = world.get(AddParty);
    await add.run(ana.context, id, { ...person, role: 'OFFICER', position: 'Managing director', share: null });
    await add.run(ana.context, id, {
      ...person,
      ...{ role: 'OWNER', position: null, share: { kind: 'PERCENT', percent: 100 } },
    });
    await world.get(SubmitDistributor).run(ana.context, id);
    return id;
  };
  return { ...desk, ana, bringIn, submit };
}
