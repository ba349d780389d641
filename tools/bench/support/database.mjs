import pg from 'pg';

/** A connection past the application, for what no use case offers: filling tables in bulk, and forgetting limits. */
export async function connected({ atEnd }, address) {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  atEnd(() => client.end());
  return client;
}
