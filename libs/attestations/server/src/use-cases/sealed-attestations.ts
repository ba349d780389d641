import type { Attestation } from '@downstream/attestations/core';
import type { attestationAsked, attestationContentFiled, signatureGiven, StateInput } from '@downstream/contracts';
import { writable } from '@downstream/distributors/server';
import { textOf } from '@downstream/attestations/core';
import type { FiledContent, FiledSignature } from '../persistence/attestations';
import { sha256 } from './answer-sheet-records';

/**
 * An attestation as events and dossiers say it: what is written is sealed with the content that is
 * signed, and what contradicts it is a record of its own.
 */
export function attestationState(attestation: Attestation): StateInput<typeof attestationAsked> {
  const { answers: _answers, begun: _begun, open: _open, changed: _changed, version: _version, ...state } = attestation;
  return writable(state);
}

/** What was signed, as events and dossiers say it. */
export function contentState({
  id,
  content,
  sha256: hash,
  renditions,
}: FiledContent): StateInput<typeof attestationContentFiled> {
  const { id: attestationId, distributor, number, template, language, answers, clauses, validity } = content;
  return writable({
    ...{ id, attestationId, distributorId: distributor.id, number, template, language, answers, validity },
    clauses: clauses.map(({ id: clause, sha256: governing, readSha256 }) => ({
      id: clause,
      sha256: governing,
      readSha256,
    })),
    sha256: hash,
    shown: Object.fromEntries(Object.entries(renditions).map(([key, rendition]) => [key, sha256(textOf(rendition))])),
  });
}

/** A signature as events and dossiers say it. */
export function signatureState({ evidence, ...filed }: FiledSignature): StateInput<typeof signatureGiven> {
  const { facts, ...rest } = evidence;
  return writable({ ...filed, ...rest, evidence: facts });
}
