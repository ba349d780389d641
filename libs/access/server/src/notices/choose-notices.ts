import { Injectable } from '@nestjs/common';
import { isTimeZone, noticeRules, optional, type NoticeSettings } from '@downstream/access/core';
import {
  noticeKinds,
  refusal,
  RefusalError,
  systemContext,
  type Context,
  type NoticeKind,
  type TenantId,
  type UserId,
} from '@downstream/kernel';
import { Tenants } from '@downstream/platform/database';
import { DoorKeys } from '../door/door-keys';
import { NoticeChoices } from '../persistence/notice-choices';

const me = (ctx: Context): UserId => ctx.actor.id as string as UserId;

/** When somebody gets e-mail about notices. A choice holds for what happens from then on. */
@Injectable()
export class ChooseNotices {
  constructor(
    private readonly tenants: Tenants,
    private readonly choices: NoticeChoices,
    private readonly keys: DoorKeys,
  ) {}

  read(ctx: Context): Promise<NoticeSettings> {
    return this.tenants.within(ctx, (tx) => this.choices.of(tx, me(ctx)));
  }

  /** @throws RefusalError INPUT_INVALID for a time zone nobody knows, or a mode that the kind does not allow */
  async run(ctx: Context, settings: NoticeSettings): Promise<NoticeSettings> {
    if (!isTimeZone(settings.timeZone)) {
      throw new RefusalError(refusal('INPUT_INVALID', { detail: 'This is no time zone such as Europe/Berlin.' }));
    }
    for (const kind of Object.keys(settings.modes) as NoticeKind[]) {
      const mode = settings.modes[kind];
      if (mode !== undefined && !noticeRules[kind].modes.includes(mode)) {
        throw new RefusalError(refusal('INPUT_INVALID', { detail: `${kind} cannot be ${mode}.` }));
      }
    }
    await this.tenants.within(ctx, (tx) => this.choices.save(tx, me(ctx), settings));
    return settings;
  }

  /**
   * Switches off whatever may be switched off, for whoever got a mail with this token.
   * @throws RefusalError NOT_FOUND for a token that is none of ours
   */
  async endOptional(token: string, requestId: string): Promise<void> {
    const reader = this.keys.readUnsubscribeToken(token);
    if (!reader) throw new RefusalError(refusal('NOT_FOUND'));
    const [tenantId, userId] = [reader.tenantId as TenantId, reader.userId as UserId];
    const off = Object.fromEntries(noticeKinds.filter(optional).map((kind) => [kind, 'OFF' as const]));
    await this.tenants.within(systemContext('door', tenantId, requestId), async (tx) => {
      const before = await this.choices.of(tx, userId);
      await this.choices.save(tx, userId, { ...before, modes: { ...before.modes, ...off } });
    });
  }
}
