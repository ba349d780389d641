import { InjectionToken, type Provider, type Type } from '@angular/core';

/** A part of the desk's home that a room brings: what is due, what is in force. */
export interface HomeBlock {
  readonly id: string;
  readonly order: number;
  /** `main`: what is due next; `side`: health. */
  readonly column: 'main' | 'side';
  /** Draws its own heading (`h2`), its empty and its error state. */
  readonly component: Type<unknown>;
  /** Shown to those who hold it. */
  readonly permission?: string;
}

/** The blocks all rooms of the desk contributed. */
export const HOME_BLOCKS = new InjectionToken<readonly HomeBlock[]>('HOME_BLOCKS', { factory: () => [] });

/** Contributes a block to the desk's home. */
export const provideHomeBlock = (block: HomeBlock): Provider => ({
  provide: HOME_BLOCKS,
  multi: true,
  useValue: block,
});
