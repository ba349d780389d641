import { expect, it } from '@jest/globals';
import { programOf } from './run-command';

it('a mail that is not there is said, with an exit code that no mail server takes for "later"', async () => {
  const taking = programOf({ env: {}, say: () => undefined }).parseAsync(['mail', 'returned', '/nowhere/at/all'], {
    from: 'user',
  });
  await expect(taking).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('/nowhere/at/all') });
});
