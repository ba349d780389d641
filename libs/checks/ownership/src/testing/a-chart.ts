import type { OwnershipPartyKind, OwnershipRegime } from '@downstream/kernel';
import type { ControlFact, OwnershipChart, OwnershipEdge } from '../chart';
import { bandOf, shareOf, UNKNOWN_SHARE, type Share } from '../share';

const source = { text: 'Register of Atlantis', grade: 'A', asOf: '2026-01-01' } as const;

/** A share written as `50`, `25-50` or `?`. */
export function share(text: string): Share {
  if (text === '?') return UNKNOWN_SHARE;
  const [least = '', most] = text.split('-');
  const read = most === undefined ? shareOf(least) : bandOf(least, most);
  if (!read) throw new Error(`${text} is no share`);
  return read;
}

/** An edge written as `X 50 A`, with votes of their own as `X 50/10 A`. */
export function edge(text: string, more: Partial<OwnershipEdge> = {}): OwnershipEdge {
  const [owner = '', held = '', asset = ''] = text.split(' ');
  const [capital = '', votes] = held.split('/');
  const shares = { capital: share(capital), votes: votes === undefined ? null : share(votes) };
  return { id: text, owner, asset, ...shares, from: null, until: null, source, ...more };
}

/** A chart of edges; `listed` in the given regimes, all four when none is given. */
export function chart(
  edges: readonly (string | OwnershipEdge)[],
  listed: readonly string[] = ['X'],
  more: Partial<OwnershipChart> & { regimes?: readonly OwnershipRegime[]; undisclosed?: readonly string[] } = {},
): OwnershipChart {
  const { regimes = ['OFAC', 'EU', 'UK', 'BIS'], undisclosed = [], ...rest } = more;
  const all = edges.map((one) => (typeof one === 'string' ? edge(one) : one));
  const ids = [...new Set([...all.flatMap(({ owner, asset }) => [owner, asset]), ...listed])];
  const kindOf = (id: string): OwnershipPartyKind => (undisclosed.includes(id) ? 'UNDISCLOSED' : 'ENTITY');
  return {
    parties: ids.map((id) => ({ id, name: id, kind: kindOf(id) })),
    edges: all,
    listed: listed.flatMap((party) =>
      regimes.map((regime) => ({ party, regime, list: 'a list', from: null, until: null })),
    ),
    joint: [],
    controls: [],
    ...rest,
  };
}

/** A fact about power, written as `X CHAIR A`. */
export function control(text: string): ControlFact {
  const [holder = '', kind = '', over = ''] = text.split(' ');
  return { id: text, kind: kind as ControlFact['kind'], holder, over, from: null, until: null, source };
}
