import type { DistributorId } from '@downstream/kernel';
import type { Stated } from '../contradiction/stated';
import { anAttested, knownBeside } from './an-attested';

/** An honest statement of a company of some years, with which nothing is wrong. */
export const aStated = ({
  attested,
  company,
  ...more
}: Partial<Pick<Stated, 'attested' | 'company'>> & Partial<Stated> = {}): Stated => ({
  id: 'attestation-1',
  distributorId: 'distributor-1' as DistributorId,
  family: more.distributorId ?? 'distributor-1',
  attested: attested ?? anAttested(),
  company: { foundedOn: '2015-04-01', headcount: 12, activity: '71.20', ...company },
  ...{ stands: true, needs: {}, installed: {} },
  known: { party: knownBeside().party, militaryListed: knownBeside().militaryListed },
  device: null,
  network: null,
  ...more,
});
