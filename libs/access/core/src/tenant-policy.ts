import type { Banner, SessionState, Shell, TenantKind } from '@downstream/kernel';

/** What a tenant asks of its people's sign-in. */
export interface TenantPolicy {
  /** Whether desk and audit room need a second factor. The portal has its link and its mailed code instead. */
  readonly secondFactorRequired: boolean;
}

/** Every new tenant begins strict. */
export const newTenantPolicy: TenantPolicy = { secondFactorRequired: true };

/** The demo is to be tried within a minute; its screens say that the second factor is off. */
export const demoTenantPolicy: TenantPolicy = { secondFactorRequired: false };

/** Whether this policy asks a second factor of people in this shell. */
export const needsSecondFactor = (policy: TenantPolicy, shell: Shell): boolean =>
  policy.secondFactorRequired && shell !== 'portal';

/**
 * What follows a right password. Whoever has set up a second factor is asked for it even where the policy is off: a
 * policy is the least that is asked.
 */
export function afterPassword(policy: TenantPolicy, shell: Shell, isEnrolled: boolean): Exclude<SessionState, 'CODE'> {
  if (isEnrolled) return 'SECOND_FACTOR';
  return needsSecondFactor(policy, shell) ? 'ENROL_SECOND_FACTOR' : 'SIGNED_IN';
}

/** What every screen of the tenant must say on top. */
export const bannersOf = (tenant: TenantPolicy & { readonly kind: TenantKind }): readonly Banner[] => [
  ...(tenant.secondFactorRequired ? [] : ['SECOND_FACTOR_OFF' as const]),
  ...(tenant.kind === 'DEMO' ? ['DEMO' as const] : []),
];
