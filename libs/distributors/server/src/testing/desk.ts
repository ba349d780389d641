import { Global, Module } from '@nestjs/common';
import { AccessModule, ActivateUser, CreateTenant, InviteUser, UserDirectory } from '@downstream/access/server';
import { permissionsOf } from '@downstream/access/core';
import {
  systemContext,
  type ActorId,
  type ApproverGrade,
  type Context,
  type Office,
  type Role,
  type TenantId,
  type UserId,
} from '@downstream/kernel';
import { SIGNED_IN, type Principal } from '@downstream/platform/http';
import { Mailer } from '@downstream/platform/mail';
import type { FileScanner } from '@downstream/platform/scanning';
import {
  admitPrincipals,
  createWorld,
  TestStorageModule,
  type TestWorld,
  type WorldOptions,
} from '@downstream/platform/testing';
import { DistributorsModule } from '../distributors.module';

class NoMailer extends Mailer {
  send(): Promise<void> {
    return Promise.resolve();
  }
}

@Global()
@Module({ providers: [{ provide: Mailer, useClass: NoMailer }], exports: [Mailer] })
class NoMailModule {}

/** A person with an account at the desk. */
export interface Colleague {
  readonly context: Context;
  readonly principal: Principal;
}

/** A process with this room and a tenant, in which people can be hired. */
export interface Desk {
  readonly world: TestWorld;
  readonly tenantId: TenantId;
  hire(name: string, role: Role, grade?: ApproverGrade, offices?: readonly Office[]): Promise<Colleague>;
  /** A portal user of a distributor, without an account: below the HTTP edge a context is all it takes. */
  admit(name: string, principal: Principal): void;
}

const access = AccessModule.forRoot({
  secret: new TextEncoder().encode('a-secret-for-tests-0123456789abcdef'),
  publicUrl: 'http://127.0.0.1:3000',
  lightForTests: true,
});

/** Opens a desk with a store of its own; close its world afterwards. */
export async function openDesk(options: WorldOptions & { readonly scanner?: FileScanner } = {}): Promise<Desk> {
  const world = await createWorld({
    ...options,
    imports: [
      ...[NoMailModule, access, TestStorageModule.create(options.scanner), DistributorsModule],
      ...(options.imports ?? []),
    ],
  });
  const admit = admitPrincipals(world);
  const { tenantId } = await world.get(CreateTenant).run({
    slug: 'halden-optics',
    name: 'Halden Optics',
    kind: 'CUSTOMER',
    admin: { email: 'ada@halden.example', name: 'Ada Admin' },
  });
  const hire: Desk['hire'] = async (name, role, grade, offices) => {
    const setup = systemContext('setup', tenantId, 'hire');
    const email = `${name.toLowerCase()}@halden.example`;
    const invited = await world.get(InviteUser).run(setup, { email, name, roles: [role], grade, offices });
    await world.get(ActivateUser).run(setup, invited.id, `${name} keeps the watch tonight`);
    const person = await world.tenants.within(setup, (tx) => world.get(UserDirectory).find(tx, invited.id));
    if (!person) throw new Error(`${name} was hired but is not in the directory`);
    const colleague = colleagueOf(tenantId, person.id, person.personId, name, role, grade);
    admit(name, colleague.principal);
    return colleague;
  };
  return { world, tenantId, hire, admit };
}

function colleagueOf(
  tenantId: TenantId,
  id: UserId,
  personId: Principal['personId'],
  name: string,
  role: Role,
  grade?: ApproverGrade,
): Colleague {
  const actorId = id as string as ActorId;
  return {
    context: { tenantId, actor: { kind: 'user', id: actorId, personId }, requestId: `test-${name}` },
    principal: {
      kind: 'user',
      ...{ tenantId, actorId, personId, name },
      roles: [role],
      ...(grade && { grade }),
      permissions: new Set<string>([...permissionsOf([role]), SIGNED_IN]),
    },
  };
}
