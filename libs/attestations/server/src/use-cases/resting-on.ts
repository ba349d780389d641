import { hashOf, restsOn as facts, type Attestation, type RestsOn } from '@downstream/attestations/core';
import type { AttestedChange } from '@downstream/attestations/core/judging';
import type { FiledDistributor } from '@downstream/distributors/server';
import { sha256 } from './answer-sheet-records';

/** Marks of what an attestation rests on in a distributor's record; another mark is another fact. */
export function restingOn({
  parties,
  address,
  country,
  productLines,
}: FiledDistributor): Readonly<Record<RestsOn, string>> {
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

/** What has changed of it since an attestation was taken. */
export function changedSince({ restsOn }: Attestation, distributor: FiledDistributor): readonly AttestedChange[] {
  if (restsOn === null) return [];
  const now = restingOn(distributor);
  return facts.filter((fact) => restsOn[fact] !== undefined && restsOn[fact] !== now[fact]);
}
