/** Who walks through the journey, in a workspace that has the second factor on. */
export interface Person {
  readonly name: string;
  readonly email: string;
  /** What is ticked in the invitation; the first admin is invited by the command that makes the workspace. */
  readonly role?: 'Analyst' | 'Approver';
  readonly grade?: string;
  readonly shell: 'desk' | 'audit';
}

export const cast = {
  ada: { name: 'Ada Berg', email: 'ada@meridian.example', shell: 'desk' },
  nadia: { name: 'Nadia Roth', email: 'nadia@meridian.example', role: 'Analyst', shell: 'desk' },
  piet: { name: 'Piet Molenaar', email: 'piet@meridian.example', role: 'Approver', grade: 'Senior', shell: 'desk' },
  mei: { name: 'Mei Tanaka', email: 'mei@meridian.example', role: 'Approver', grade: 'Manager', shell: 'desk' },
  dov: { name: 'Dov Keller', email: 'dov@meridian.example', role: 'Approver', grade: 'Director', shell: 'desk' },
  ute: { name: 'Ute Sommer', email: 'ute@audit.example', shell: 'audit' },
} as const satisfies Record<string, Person>;
export type Who = keyof typeof cast;

/** Four words nobody else uses; each person's is made one's own by the name. */
export const passwordOf = (who: Who): string => `${who}-basalt-heron-orchard`;
