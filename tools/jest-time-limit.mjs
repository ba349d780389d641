// A test that takes longer than its size allows fails: a second in `small`, five in `medium` (docs/architecture.md).
// DOWNSTREAM_TEST_SLACK multiplies the limit on a slow or busy machine; it can only lengthen it.
const limit = globalThis.downstreamTestLimit * Math.max(1, Number(process.env.DOWNSTREAM_TEST_SLACK) || 1);
// Bound now, so that a test with a fake clock is measured by the real one.
const now = performance.now.bind(performance);
let started = 0;

beforeEach(() => {
  started = now();
});

afterEach(() => {
  const took = now() - started;
  if (took > limit) throw new Error(`This test took ${Math.round(took)} ms; its size allows ${limit} ms.`);
});
