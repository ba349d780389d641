// A test that takes longer than its size allows fails: a second in `small`, five in `medium` (docs/architecture.md).
// On a machine with more to do than it has cores the limit grows in proportion; DOWNSTREAM_TEST_SLACK multiplies it
// further. Neither can shorten it.
import { availableParallelism, loadavg } from 'node:os';

const slack = Math.max(1, Number(process.env.DOWNSTREAM_TEST_SLACK) || 1);
// Bound now, so that a test with a fake clock is measured by the real one.
const now = performance.now.bind(performance);
let started = 0;

beforeEach(() => {
  started = now();
});

afterEach(() => {
  const took = Math.round(now() - started);
  const crowd = Math.max(1, loadavg()[0] / availableParallelism());
  const limit = Math.round(globalThis.downstreamTestLimit * slack * crowd);
  if (took > limit) throw new Error(`This test took ${took} ms; its size allows ${limit} ms.`);
});
