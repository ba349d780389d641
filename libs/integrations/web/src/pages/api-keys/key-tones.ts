import type { ApiKeyState } from '@downstream/kernel';
import type { Tone } from '@downstream/ui/tokens';

/** How the state of a key looks. */
export const keyTones: Record<ApiKeyState, Tone> = { ACTIVE: 'good', EXPIRED: 'hold', REVOKED: 'neutral' };
