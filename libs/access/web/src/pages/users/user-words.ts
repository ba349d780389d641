import type { UserState } from '@downstream/kernel';
import type { Tone } from '@downstream/ui/tokens';

/** How the state of an account looks. */
export const stateTone: Record<UserState, Tone> = { ACTIVE: 'good', INVITED: 'wait', SUSPENDED: 'stop' };
