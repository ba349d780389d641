import { InjectionToken, type Provider, type Signal } from '@angular/core';

/** One step from an empty house to the first approved distributor. */
export interface OnboardingStep {
  readonly id: string;
  /** Place in the list; steps of tens leave room between. */
  readonly order: number;
  /** Catalogue keys. */
  readonly titleKey: string;
  readonly textKey: string;
  /** Whether it is done; undefined while that is not known. */
  readonly done: Signal<boolean | undefined>;
  /** Where it is done. */
  readonly link: readonly unknown[];
  /** Permission it takes; others see who can. */
  readonly permission?: string;
}

/** The steps all rooms of the desk contributed. */
export const ONBOARDING_STEPS = new InjectionToken<readonly OnboardingStep[]>('ONBOARDING_STEPS', {
  factory: () => [],
});

/** Contributes a step; the factory runs in an injection context (`inject(Api)`, `resourceOf(…)`). */
export const provideOnboardingStep = (step: () => OnboardingStep): Provider => ({
  provide: ONBOARDING_STEPS,
  multi: true,
  useFactory: step,
});
