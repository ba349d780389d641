import type { ApproverGrade, Role } from '@downstream/kernel';

/** The maker of the story; invented, like everybody in it. */
export const maker = { slug: 'halden', name: 'Halden Thermal' } as const;

/** The one password of all demo accounts; printed at every start of a demo, and nowhere else in use. */
export const demoPassword = 'lantern-river-47-quiet';

/** Somebody with an account in the demo. */
export interface DemoPerson {
  readonly key: 'mara' | 'ana' | 'jonas' | 'ingrid' | 'priya' | 'tomas' | 'sofia' | 'edgar';
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly grade?: ApproverGrade;
  readonly operator?: boolean;
  /** What the list of sign-ins says. */
  readonly says: string;
}

export const people: readonly DemoPerson[] = [
  {
    key: 'mara',
    name: 'Mara Lindqvist',
    email: 'mara@halden.example',
    roles: ['admin'],
    operator: true,
    says: 'Admin, imports public lists',
  },
  { key: 'ana', name: 'Ana Costa', email: 'ana@halden.example', roles: ['analyst'], says: 'Analyst' },
  {
    key: 'jonas',
    name: 'Jonas Weber',
    email: 'jonas@halden.example',
    roles: ['approver'],
    grade: 'manager',
    says: 'Approver (manager)',
  },
  {
    key: 'ingrid',
    name: 'Ingrid Aas',
    email: 'ingrid@halden.example',
    roles: ['approver'],
    grade: 'director',
    says: 'Approver (director)',
  },
  {
    key: 'priya',
    name: 'Priya Nair',
    email: 'priya@halden.example',
    roles: ['approver', 'analyst'],
    grade: 'senior',
    says: 'Approver (senior) and analyst',
  },
  { key: 'tomas', name: 'Tomas Berg', email: 'tomas@halden.example', roles: ['logistics'], says: 'Logistics' },
  { key: 'sofia', name: 'Sofia Marin', email: 'sofia@halden.example', roles: ['sponsor'], says: 'Sponsor (sales)' },
  { key: 'edgar', name: 'Edgar Quist', email: 'edgar@audit.example', roles: ['auditor'], says: 'Auditor (audit room)' },
];
