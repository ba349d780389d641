// What signing in costs beside the password hash, which is meant to be slow. Three things are measured in turns, so that
// the machine's moods meet them alike: signing in over HTTP; the hash alone; and signing in with an account whose stored
// hash costs nothing, which is everything beside the hash: limits, look-ups, the session, its event, and the commit.
import { hash, verify } from '@node-rs/argon2';
import { bench } from './support/bench.mjs';
import { openClient } from './support/client.mjs';
import { connected } from './support/database.mjs';
import { openHouse } from './support/house.mjs';
import { demoPassword } from './support/people.mjs';
import { figure, ratio } from './support/statistics.mjs';

const ROUNDS = 100;
const WARM = 5;
const heavy = 'ana@halden.example';
const light = 'sofia@halden.example';

await bench('sign-in', async (context) => {
  const house = await openHouse(context, { demo: true });
  const owner = await connected(context, house.addresses.owner);
  await owner.query(`set app.backup = 'on'`);
  const ofUser = `where user_id = (select id from user_account where email = $1)`;
  const { rows } = await owner.query(`select password_hash from user_credential ${ofUser}`, [heavy]);
  const stored = rows[0].password_hash;
  const [, , , cost] = stored.split('$');
  const nothing = await hash(demoPassword, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  await owner.query(`update user_credential set password_hash = $2 ${ofUser}`, [light, nothing]);
  await house.serve();

  const client = openClient(house.base);
  context.atEnd(() => client.close());
  const signIn = async (email) => {
    client.forget();
    client.move();
    return (await client.signIn(email)).ms;
  };
  const hashing = async () => {
    const begun = performance.now();
    if (!(await verify(stored, demoPassword))) throw new Error('The password does not fit its hash');
    return performance.now() - begun;
  };

  const all = { whole: [], hash: [], beside: [] };
  for (let round = -WARM; round < ROUNDS; round++) {
    const taken = { whole: await signIn(heavy), hash: await hashing(), beside: await signIn(light) };
    if (round < 0) continue;
    for (const [name, ms] of Object.entries(taken)) all[name].push(ms);
    if (round % 25 === 24) context.say(`${round + 1} of ${ROUNDS}`);
  }
  const whole = figure('sign-in over HTTP, hash included', 'ms', all.whole);
  const alone = figure('argon2id hash alone', 'ms', all.hash);
  const beside = figure('sign-in beside the hash', 'ms', all.beside, { goal: 60 });
  return {
    figures: [beside, alone, whole],
    ratios: [ratio(whole, alone), ratio(beside, alone)],
    hashCost: cost,
  };
});
