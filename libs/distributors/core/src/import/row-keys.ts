import type { DistributorId, DistributorState } from '@downstream/kernel';
import type { DistributorDetails } from '../distributor';
import { judgeIdentifier } from '../identifiers';

/** A record that rows may mean, by what it is found. */
export interface KnownRecord {
  readonly id: DistributorId;
  readonly state: DistributorState;
  /** Whether it was ever submitted: a draft that was taken back means nothing to anybody. */
  readonly submitted: boolean;
  readonly name: string;
  readonly keys: RowKeys;
}

/** What a distributor is known again by: the number of its register, and its names. */
export interface RowKeys {
  /** `null` where it has none. */
  readonly number: string | null;
  readonly names: readonly string[];
}

/** A name without capitals, signs and blanks. */
const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

type Known = Pick<DistributorDetails, 'country' | 'registryNumber'> & {
  readonly legalName: { readonly native: string; readonly latin?: string | null };
};

/** What a distributor is known again by. Numbers and names count within one country. */
export function keysOf({ country, registryNumber, legalName }: Known): RowKeys {
  const judged = registryNumber && judgeIdentifier({ ...registryNumber, country });
  const names = [legalName.native, legalName.latin ?? ''].map(plainName).filter((name) => name !== '');
  return {
    number: judged && judged.normalised !== '' ? `${country} ${judged.normalised}` : null,
    names: [...new Set(names)].map((name) => `${country} ${name}`),
  };
}

/** Records by what they are known again by. */
export class RecordIndex {
  private readonly byNumber = new Map<string, KnownRecord[]>();
  private readonly byName = new Map<string, KnownRecord[]>();

  constructor(records: Iterable<KnownRecord>) {
    for (const record of records) {
      if (record.state === 'TERMINATED' && !record.submitted) continue;
      if (record.keys.number !== null) put(this.byNumber, record.keys.number, record);
      for (const name of record.keys.names) put(this.byName, name, record);
    }
  }

  withNumber({ number }: RowKeys): readonly KnownRecord[] {
    return number === null ? [] : (this.byNumber.get(number) ?? []);
  }

  withName({ names }: RowKeys): readonly KnownRecord[] {
    return [...new Set(names.flatMap((name) => this.byName.get(name) ?? []))];
  }
}

function put(map: Map<string, KnownRecord[]>, key: string, record: KnownRecord): void {
  const there = map.get(key);
  if (there) there.push(record);
  else map.set(key, [record]);
}
