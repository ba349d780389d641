import type { readinessPoint } from '@downstream/contracts';
import { contactParty } from '@downstream/distributors/core';
import type { Instant } from '@downstream/kernel';
import type { ReadinessPoint } from '@downstream/reviews/core';
import type { z } from 'zod';
import { gapsOf, sha256, type CaseFile } from '../case/case-files';

type Point = z.input<typeof readinessPoint>;

const empty = { check: null, party: null, result: null, hitId: null, flag: null } as const;
const ofDistributor = ['DISTRIBUTOR_NOT_SUBMITTED', 'SCREENING_NOT_FINISHED', 'DISTRIBUTOR_CLOSED'];

/** The checklist of a case: every point that is asked for, met or not, in the order of the work. */
export function checklistOf(file: CaseFile, review: { readonly afterKnockOut: boolean }, at: Instant): Point[] {
  const gaps = gapsOf(file, review, at);
  const first = (...codes: string[]): string | null => gaps.find(({ code }) => codes.includes(code))?.code ?? null;
  const point = (about: Point['about'], gap: string | null, more: Partial<Point> = {}): Point => ({
    ...empty,
    ...more,
    about,
    gap,
    met: gap === null,
  });
  return [
    point('DISTRIBUTOR', first(...ofDistributor)),
    point('MATRIX', file.matrix ? null : 'NO_MATRIX_IN_FORCE'),
    point('LISTS', first('NO_LIST_IN_FORCE')),
    ...checkPoints(file, gaps, point, first),
    ...(first('SCREENING_TOO_OLD') ? [point('CHECK', 'SCREENING_TOO_OLD', { check: 'K01' })] : []),
    ...file.checked.hits.map((hit) => {
      const gap = gaps.find((one) => 'hitId' in one && one.hitId === hit.id)?.code ?? null;
      return point('HIT', gap, { hitId: hit.id, party: partyIn(file, hit.partyId) });
    }),
    ...file.flags.map(({ id, code }) => {
      const gap = gaps.find((one) => 'flagId' in one && one.flagId === id)?.code ?? null;
      return point('FLAG', gap, { flag: code });
    }),
  ];
}

type MakePoint = (about: Point['about'], gap: string | null, more?: Partial<Point>) => Point;

function checkPoints(
  file: CaseFile,
  gaps: readonly ReadinessPoint[],
  point: MakePoint,
  first: (...codes: string[]) => string | null,
): Point[] {
  const { required, checks } = file.checked;
  if (required.length === 0) return [point('CHECK', first('NO_CHECK_REQUIRED'))];
  return required.map(({ check, partyId }) => {
    const about = <T extends { readonly check: string; readonly partyId: string }>(one: T) =>
      one.check === check && one.partyId === partyId;
    const gap = gaps.find((one) => 'check' in one && about(one))?.code ?? null;
    const result = checks.find(about)?.result ?? 'NOT_RUN';
    return point('CHECK', gap, { check, result, party: partyIn(file, partyId) });
  });
}

/** A party of the case by name; the distributor itself is one, and so is its contact. */
function partyIn({ distributor }: CaseFile, id: string): Point['party'] {
  if (id === distributor.id) return { id, name: distributor.legalName.latin ?? distributor.legalName.native };
  const party = distributor.parties.find((one) => one.id === id);
  if (party) return { id, name: party.name.latin ?? party.name.native };
  const contact = contactParty(distributor, sha256);
  return { id, name: contact?.id === id ? contact.name : '' };
}
