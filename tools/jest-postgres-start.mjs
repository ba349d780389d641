// Before the medium tests: one throw-away PostgreSQL for the whole run. Jest calls this only when medium tests are
// selected. The tests find it in DOWNSTREAM_TEST_PG, a JSON text with host, port, superuserUrl, ownerUrl, appUrl and
// opsUrl; what databases they make in it is up to @downstream/platform/testing.
import { startPostgres } from './embedded-postgres.mjs';

const startForTests = async () => {
  const server = await startPostgres({ ephemeral: true, log: console.error });
  const { host, port, superuserUrl, ownerUrl, appUrl, opsUrl } = server;
  process.env.DOWNSTREAM_TEST_PG = JSON.stringify({ host, port, superuserUrl, ownerUrl, appUrl, opsUrl });
  globalThis.downstreamTestPostgres = server;
};

export default startForTests;
