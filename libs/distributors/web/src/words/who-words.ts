import { inject, Service } from '@angular/core';
import type { deedView, whoView } from '@downstream/contracts/distributors';
import { Words } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';
import type { z } from 'zod';

/** Who acted, as the contracts show it. */
export type Who = z.output<typeof whoView>;
/** Who did something, when, and whether in the distributor's name. */
export type Deed = z.output<typeof deedView>;

/** Says who acted: full name and role of a person, the name of a machine, and in whose name it was done. */
@Service()
export class WhoWords {
  private readonly words = inject(Words);
  private readonly formats = inject(Formats);

  /** `Ana Ruiz, Analyst`; `Screening` for a machine; somebody whose name is gone is said to be unknown. */
  full(who: Who): string {
    const name = this.name(who);
    if (who.kind === 'system' || who.role === null) return name;
    const role = this.words.say(`role.${who.role}`);
    return this.words.say('distributors.who.withRole', { name, role });
  }

  /** The name alone. */
  name(who: Who): string {
    if (who.kind === 'system') {
      // Machines are told by their code, in brackets after the house's name: `Downstream (screener)`.
      const key = `distributors.machine.${/\((\w+)\)$/.exec(who.name)?.[1] ?? who.name}`;
      return this.words.has(key) ? this.words.say(key) : this.words.say('distributors.machine.other');
    }
    if (!who.name) return this.words.say('distributors.who.unknown');
    return who.kind === 'key' ? this.words.say('distributors.who.key', { name: who.name }) : who.name;
  }

  /** `Ana Ruiz, 12 Mar 2026, 14:05`, with "for the distributor" where it was done on its behalf. */
  deed({ by, at, onBehalf }: Deed): string {
    const facts = { name: this.name(by), at: this.formats.dateTime(at) };
    return onBehalf
      ? this.words.say('distributors.who.deedOnBehalf', facts)
      : this.words.say('distributors.who.deed', facts);
  }
}
