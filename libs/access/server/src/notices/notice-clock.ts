import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DEPLOYMENT, MINUTE, systemContext } from '@downstream/kernel';
import { Operations } from '@downstream/platform/database';
import { Schedules } from '@downstream/platform/messaging';
import { NoticePost } from './notice-post';

/** Looks every minute in each tenant whether e-mail about notices is due. */
@Injectable()
export class NoticeClock implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly operations: Operations,
    private readonly post: NoticePost,
  ) {}

  onModuleInit(): void {
    this.schedules.register({ name: 'access.send-notices', everyMs: MINUTE, run: () => this.look() });
  }

  async look(): Promise<void> {
    for (const tenantId of await this.operations.tenantIds()) {
      if (tenantId !== DEPLOYMENT) await this.post.run(systemContext('scheduler', tenantId, 'send-notices'));
    }
  }
}
