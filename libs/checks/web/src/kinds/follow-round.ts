import { InjectionToken } from '@angular/core';
import { followCheckRound, type roundView } from '@downstream/contracts/checks';
import { pathOf } from '@downstream/contracts/route';
import type { z } from 'zod';

/** How far a round of checks is, as the server tells it. */
export type RoundLook = z.output<typeof roundView>;

/** Listens to the progress of a round. @returns how to stop listening */
export type FollowRound = (id: string, told: (look: RoundLook) => void, broken: () => void) => () => void;

/** By server-sent events; a browser that loses the line comes again by itself. */
export const FOLLOW_ROUND = new InjectionToken<FollowRound>('FOLLOW_ROUND', {
  factory: () => (id, told, broken) => {
    const source = new EventSource(`/api/v1/${pathOf(followCheckRound.path, { id })}`);
    source.onmessage = ({ data }) => told(JSON.parse(String(data)) as RoundLook);
    source.onerror = () => broken();
    return () => source.close();
  },
});
