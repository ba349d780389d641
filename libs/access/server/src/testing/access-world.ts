import {
  acceptInvitation,
  beginSecondFactor,
  confirmSecondFactor,
  completeSecondFactor,
  inviteUser,
  signIn,
} from '@downstream/contracts';
import { TOTP_PERIOD, totpStep } from '@downstream/access/core';
import { systemContext, type Role, type TenantId, type UserId } from '@downstream/kernel';
import { Mailer } from '@downstream/platform/mail';
import { createWorld, type TestWorld, type WorldOptions } from '@downstream/platform/testing';
import { generateSync } from 'otplib';
import { AccessModule } from '../access.module';
import { CreateTenant } from '../use-cases/create-tenant';
import { Browser } from './browser';
import { KeptMail, KeptMailModule } from './kept-mail';

/** A password that the policy takes. */
export const PASSWORD = 'Kupfer wolke tanzt 7 Meter';
export const ANOTHER_PASSWORD = 'sieben Laternen im Regen 31';

/** Somebody with an account in use. */
export interface Member {
  readonly tenantId: TenantId;
  readonly id: UserId;
  readonly email: string;
  readonly browser: Browser;
  /** Base32 secret of the authenticator app. */
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** The room with its real doors, a mail server that remembers, and people who sign in. */
export class AccessWorld {
  private people = 0;

  private constructor(
    readonly world: TestWorld,
    readonly mail: KeptMail,
  ) {}

  /** @param options further rooms and providers */
  static async create(options: WorldOptions = {}): Promise<AccessWorld> {
    const access = AccessModule.forRoot({
      secret: new TextEncoder().encode('a secret for tests, long enough to derive keys from'),
      publicUrl: 'https://downstream.test',
      lightForTests: true,
    });
    const world = await createWorld({ ...options, imports: [KeptMailModule, access, ...(options.imports ?? [])] });
    // Each test browser has an address of its own, so that they do not share a rate limit.
    world.app.set('trust proxy', true);
    return new AccessWorld(world, world.get(Mailer as never));
  }

  browser(address?: string): Browser {
    return new Browser(this.world.app, address);
  }

  /** The code that the authenticator app shows now. */
  code(secret: string): string {
    const step = totpStep(this.world.clock.now());
    return generateSync({ secret, epoch: step * TOTP_PERIOD });
  }

  /** Moves on, so that the authenticator app shows another code. */
  nextCode(secret: string): string {
    this.world.clock.advance(2 * TOTP_PERIOD * 1000);
    return this.code(secret);
  }

  /** The secret part of the newest link that was sent to an address. */
  async linkTo(email: string): Promise<string> {
    await this.world.settle();
    const text = this.mail.to(email).at(-1)?.text ?? '';
    const token = /#([A-Za-z0-9_-]{43})\b/.exec(text)?.[1];
    if (!token) throw new Error(`No link was sent to ${email}`);
    return token;
  }

  /** The code that was last sent to an address. */
  async codeTo(email: string): Promise<string> {
    await this.world.settle();
    const code = /\b(\d{6})\b/.exec(this.mail.to(email).at(-1)?.text ?? '')?.[1];
    if (!code) throw new Error(`No code was sent to ${email}`);
    return code;
  }

  /** A workspace with an admin who is signed in with a second factor. */
  async tenant(admin: { operator?: boolean; email?: string } = {}): Promise<Member> {
    const email = admin.email ?? this.address('admin');
    const { tenantId, adminId } = await this.world.get(CreateTenant).run({
      slug: `maker-${this.people}-${crypto.randomUUID().slice(0, 8)}`,
      name: 'Meridian Optics',
      kind: 'CUSTOMER',
      admin: { email, name: 'Ada Admin', ...(admin.operator && { operator: true }) },
    });
    return this.comeIn(tenantId, adminId, email);
  }

  /** Somebody invited by the admin, who accepts and sets up a second factor. */
  async member(admin: Member, roles: readonly Role[] = ['analyst'], more: object = {}): Promise<Member> {
    const email = this.address(roles[0] ?? 'user');
    const user = await admin.browser.ok(inviteUser, { body: { email, name: 'Mara Lind', roles: [...roles], ...more } });
    return this.comeIn(admin.tenantId, user['id'] as UserId, email);
  }

  /** Signs in again, in another browser. */
  async signIn(member: Member): Promise<Browser> {
    const browser = this.browser();
    await browser.ok(signIn, { body: { email: member.email, password: PASSWORD } });
    await browser.ok(completeSecondFactor, { body: { code: this.nextCode(member.secret) } });
    return browser;
  }

  address(who: string): string {
    this.people += 1;
    return `${who}.${this.people}@meridian.test`;
  }

  context(tenantId: TenantId) {
    return systemContext('setup', tenantId, 'test');
  }

  /** The types of a tenant's events, oldest first. */
  async events(tenantId: TenantId): Promise<string[]> {
    const rows: { type: string }[] = await this.world.tenants.within(this.context(tenantId), (tx) =>
      tx.query(`select type from audit_event order by at, id`),
    );
    return rows.map((row) => row.type);
  }

  private async comeIn(tenantId: TenantId, id: UserId, email: string): Promise<Member> {
    const browser = this.browser();
    await browser.ok(acceptInvitation, { body: { token: await this.linkTo(email), password: PASSWORD } });
    const { secret } = (await browser.ok(beginSecondFactor, { body: { password: PASSWORD } })) as { secret: string };
    const { recoveryCodes } = await browser.ok(confirmSecondFactor, { body: { code: this.code(secret) } });
    return { tenantId, id, email, browser, secret, recoveryCodes: recoveryCodes as string[] };
  }
}
