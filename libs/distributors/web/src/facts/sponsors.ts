import { computed, inject, type Signal } from '@angular/core';
import { listUsers } from '@downstream/contracts/access';
import { resourceOf, Session } from '@downstream/ui/client';
import type { Option } from '@downstream/ui/primitives';

/**
 * Who can be chosen as sponsor: oneself, whoever is sponsor now, and, for those who may read the users, every user with
 * that role. Call it in an injection context.
 */
export function sponsorOptions(
  present: () => { id: string; name: string } | undefined,
  nobody: () => string,
): Signal<readonly Option[]> {
  const session = inject(Session);
  const users = resourceOf(listUsers, () =>
    session.can('user:read') ? { query: { role: 'sponsor', state: 'ACTIVE', limit: 200 } } : undefined,
  );
  return computed(() => {
    const me = session.user();
    const people = [
      ...(users.value()?.rows ?? []).map(({ id, name, email }) => ({
        value: id as string,
        label: name,
        also: [email],
      })),
      ...(me ? [{ value: me.id as string, label: me.name, also: [me.email] }] : []),
      ...[present()].flatMap((one) => (one ? [{ value: one.id, label: one.name, also: [] }] : [])),
    ];
    const once = people.filter((person, i) => people.findIndex(({ value }) => value === person.value) === i);
    return [{ value: '', label: nobody() }, ...once];
  });
}
