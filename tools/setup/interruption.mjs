// Ctrl-C and its kin, for a command made of steps: whatever runs is asked to end, and no further step begins.
import { PlainError } from './plain-error.mjs';

const enders = new Set();
let asked = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    asked = true;
    for (const end of enders) end(signal);
  });
}

/** Calls `end` at every signal until the returned function is called. */
export function onInterruption(end) {
  enders.add(end);
  return () => enders.delete(end);
}

/** @throws PlainError when the person has asked for the end */
export function goOn() {
  if (asked) throw new PlainError('Stopped.', { exitCode: 130 });
}
