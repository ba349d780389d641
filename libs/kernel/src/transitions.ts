import { refuse } from './refusal';
import { ok, type Result } from './result';

/** A lifecycle drawn as data: for each state, the states that may follow. */
export type Transitions<State extends string> = { readonly [S in State]: readonly NoInfer<State>[] };

/** Declares a lifecycle; the compiler refuses an unknown target. */
export const transitions = <State extends string>(flow: Transitions<State>): Transitions<State> => flow;

/** The states that may follow; none for an unknown or missing state. */
export const allowed = <State extends string>(flow: Transitions<State>, from: State | undefined): readonly State[] =>
  from !== undefined && Object.hasOwn(flow, from) ? flow[from] : [];

/** Takes a step, or refuses with `TRANSITION_NOT_ALLOWED` naming both states and what is allowed. */
export const step = <State extends string>(flow: Transitions<State>, from: State, to: State): Result<State> =>
  allowed(flow, from).includes(to)
    ? ok(to)
    : refuse('TRANSITION_NOT_ALLOWED', { from, to, allowed: allowed(flow, from) });

/** States that cannot be reached from `start`; a test expects none. */
export function unreachable<State extends string>(flow: Transitions<State>, start: State): State[] {
  const seen = new Set<State>([start]);
  for (const state of seen) for (const next of allowed(flow, state)) seen.add(next);
  return (Object.keys(flow) as State[]).filter((state) => !seen.has(state));
}
