import { Controller, Req } from '@nestjs/common';
import { modeOf, noticeRules, type NoticeSettings } from '@downstream/access/core';
import {
  changeNoticeSettings,
  countNotices,
  endOptionalNotices,
  listNotices,
  markNoticesRead,
  readNoticeSettings,
  type Reply,
} from '@downstream/contracts';
import { noticeKinds, type Context } from '@downstream/kernel';
import { Allow, ANYONE, Ctx, Endpoint, Input, type HouseRequest, type InputOf } from '@downstream/platform/http';
import { knockOf } from '../door/knock';
import { ChooseNotices } from '../notices/choose-notices';
import { ReadNotices } from '../notices/read-notices';

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const timeOf = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

const toView = ({ timeZone, quiet, modes }: NoticeSettings): Reply<typeof readNoticeSettings> => ({
  timeZone,
  quiet: quiet && { from: timeOf(quiet.from), until: timeOf(quiet.until) },
  kinds: noticeKinds.map((kind) => ({ kind, mode: modeOf(kind, modes), modes: [...noticeRules[kind].modes] })),
});

/** What the caller is told of, and when by e-mail. */
@Controller()
export class NoticesController {
  constructor(
    private readonly notices: ReadNotices,
    private readonly choose: ChooseNotices,
  ) {}

  @Endpoint(listNotices)
  @Allow('notice:own')
  list(@Ctx() ctx: Context, @Input() { query }: InputOf<typeof listNotices>): Promise<Reply<typeof listNotices>> {
    return this.notices.page(ctx, query);
  }

  @Endpoint(countNotices)
  @Allow('notice:own')
  async count(@Ctx() ctx: Context): Promise<Reply<typeof countNotices>> {
    return { unread: await this.notices.unread(ctx) };
  }

  @Endpoint(markNoticesRead)
  @Allow('notice:own')
  async mark(
    @Ctx() ctx: Context,
    @Input() { body }: InputOf<typeof markNoticesRead>,
  ): Promise<Reply<typeof markNoticesRead>> {
    return { unread: await this.notices.mark(ctx, body.ids) };
  }

  @Endpoint(readNoticeSettings)
  @Allow('notice:own')
  settings(@Ctx() ctx: Context): Promise<Reply<typeof readNoticeSettings>> {
    return this.choose.read(ctx).then(toView);
  }

  @Endpoint(changeNoticeSettings)
  @Allow('notice:own')
  change(
    @Ctx() ctx: Context,
    @Input() { body }: InputOf<typeof changeNoticeSettings>,
  ): Promise<Reply<typeof changeNoticeSettings>> {
    const quiet = body.quiet && { from: minuteOf(body.quiet.from), until: minuteOf(body.quiet.until) };
    return this.choose.run(ctx, { timeZone: body.timeZone, quiet, modes: body.modes }).then(toView);
  }

  @Endpoint(endOptionalNotices)
  @Allow(ANYONE)
  end(@Req() request: HouseRequest, @Input() { params }: InputOf<typeof endOptionalNotices>): Promise<void> {
    return this.choose.endOptional(params.token, knockOf(request).requestId);
  }
}
