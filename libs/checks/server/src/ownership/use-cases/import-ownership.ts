import { Injectable } from '@nestjs/common';
import { fileChanges, readBods, readGleif, type OwnershipFile } from '@downstream/checks/ownership';
import { refusal, RefusalError, type DistributorId } from '@downstream/kernel';
import { Ids, type Tx } from '@downstream/platform/database';
import { OwnershipCharts, standingFacts } from '../ownership-charts';
import type { ChartProposal } from '../persistence/ownership-proposals';
import { ChangeOwnership } from './change-ownership';

interface ReadOwnership {
  readonly origin: 'BODS' | 'GLEIF';
  readonly file: OwnershipFile;
}

const broken = (why: string): RefusalError => new RefusalError(refusal('OWNERSHIP_FILE_BROKEN', { why }));

/** The records of a file: an array, or one array in an object, as GLEIF's golden copy has it. */
function recordsIn(bytes: Uint8Array): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw broken(error instanceof Error ? error.message : 'no JSON');
  }
  const lists = Array.isArray(value)
    ? [value]
    : Object.values((value ?? {}) as object).filter((one): one is unknown[] => Array.isArray(one));
  if (lists.length !== 1 || !lists[0] || lists[0].length === 0) throw broken('There is no list of records');
  return lists[0];
}

/** Reads a file by what its records are. @throws RefusalError OWNERSHIP_FILE_BROKEN */
export function readOwnershipFile(bytes: Uint8Array): ReadOwnership {
  const records = recordsIn(bytes);
  const has = (...keys: string[]) =>
    records.some((one) => typeof one === 'object' && one !== null && keys.some((key) => key in one));
  if (has('recordType', 'recordDetails')) return { origin: 'BODS', file: readBods(records) };
  if (has('Relationship', 'ExceptionCategory', 'Entity')) return { origin: 'GLEIF', file: readGleif(records) };
  throw broken('The records are neither BODS statements nor records of GLEIF');
}

/** How many remarks on a file are kept with its proposal. */
const MOST_NOTES = 200;

/** Reads a file of owners and puts what it would add before a second person; nothing is taken before that. */
@Injectable()
export class ImportOwnership {
  constructor(
    private readonly charts: OwnershipCharts,
    private readonly changing: ChangeOwnership,
    private readonly ids: Ids,
  ) {}

  /**
   * @param handed the file with its name, for the reason that is kept; undefined where none came
   * @throws RefusalError NOT_FOUND, OWNERSHIP_FILE_BROKEN where it cannot be read, says nothing of this distributor, or
   * says nothing new; and as {@link ChangeOwnership.propose}
   */
  async in(
    tx: Tx,
    id: DistributorId,
    handed: { readonly name: string; readonly bytes: Uint8Array } | undefined,
  ): Promise<ChartProposal> {
    const filed = await this.charts.of(tx, id);
    if (!filed) throw new RefusalError(refusal('NOT_FOUND'));
    if (!handed) throw broken('There is no file');
    const { name, bytes } = handed;
    const { origin, file } = readOwnershipFile(bytes);
    const { legalName, registryNumber } = filed.distributor;
    const names = [legalName.native, legalName.latin].filter((one) => one !== null);
    const subject = { id, names, number: registryNumber?.value ?? null };
    const found = fileChanges(file, subject, standingFacts(filed.kept), () => this.ids.next<string>());
    if (!found) throw broken('Nobody in the file can be told to be this distributor');
    if (found.changes.length === 0) throw broken('The file says nothing that is not on file');
    const notes = found.notes.slice(0, MOST_NOTES);
    return this.changing.propose(tx, id, { origin, reason: name, changes: found.changes, notes: [...notes] });
  }
}
