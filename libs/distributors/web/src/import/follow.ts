import { InjectionToken } from '@angular/core';
import { followDistributorImport } from '@downstream/contracts/distributors';
import { pathOf } from '@downstream/contracts/route';
import type { ImportState } from '@downstream/kernel';

/** How far a step is, as the server tells it. */
export interface StepLook {
  readonly state: ImportState;
  readonly done: number;
  readonly total: number | null;
}

/** Listens to the progress of an import. @returns how to stop listening */
export type Follow = (id: string, told: (look: StepLook) => void, broken: () => void) => () => void;

/** By server-sent events; a browser that loses the line comes again by itself. */
export const FOLLOW = new InjectionToken<Follow>('FOLLOW', {
  factory: () => (id, told, broken) => {
    const source = new EventSource(`/api/v1/${pathOf(followDistributorImport.path, { id })}`);
    source.onmessage = ({ data }) => told(JSON.parse(String(data)) as StepLook);
    source.onerror = () => broken();
    return () => source.close();
  },
});
