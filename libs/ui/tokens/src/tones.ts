/**
 * How a state looks. Five tones and the reserved look `unknown` ("not checked": dashed, hatched, ink-coloured), which is
 * used for nothing but a missing, failed or stale result. Every tone is shown with a shape of its own and a word.
 */
export const tones = ['neutral', 'wait', 'good', 'hold', 'stop', 'unknown'] as const;
export type Tone = (typeof tones)[number];

/** The shape that carries a tone without colour. */
export const shapeOf = {
  neutral: 'dot',
  wait: 'half-ring',
  good: 'ring-tick',
  hold: 'triangle',
  stop: 'octagon',
  unknown: 'slashed',
} as const satisfies Record<Tone, string>;
export type Shape = (typeof shapeOf)[Tone];
