import type { WatchStanding } from '@downstream/kernel';
import type { Tone } from '@downstream/ui/tokens';

const tones: Readonly<Record<WatchStanding, Tone>> = { WATCHED: 'good', LATE: 'hold', NOT_MONITORED: 'unknown' };

/** How a standing looks; who is not monitored has the look of what was not checked. */
export const standingTone = (standing: WatchStanding): Tone => tones[standing];
