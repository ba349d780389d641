import type { Response } from 'express';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two looks. */
const LOOK = 300;
/** Looks after which the browser is asked to come again, so that no line is held for ever. */
const LOOKS = 200;
/** So often something goes over a line on which nothing changes: it would be taken for broken by what stands between. */
const STILL = 40;

/**
 * Tells how something under way is, as server-sent events: one for each change, and the last one when it has ended.
 * @param look how it is now; what it throws at the first look is answered as any route does, before anything is told
 */
export async function toldLooks<T>(
  response: Response,
  look: () => Promise<T>,
  isUnderWay: (now: T) => boolean,
): Promise<void> {
  let now = await look();
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  response.setHeader('Content-Type', 'text/event-stream');
  // Not to be packed or held back on its way: each event goes out when it is told.
  response.setHeader('Cache-Control', 'no-store, no-transform');
  response.setHeader('X-Accel-Buffering', 'no');
  response.flushHeaders();
  let said = '';
  for (let looks = 1; looks <= LOOKS; looks++) {
    const text = JSON.stringify(now);
    if (text !== said) response.write(`data: ${text}\n\n`);
    else if (looks % STILL === 0) response.write(': still here\n\n');
    said = text;
    if (!isUnderWay(now) || !(await pause(LOOK, true, { signal: gone.signal }).catch(() => false))) break;
    now = await look();
  }
  response.end();
}
