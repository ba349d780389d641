import { Controller } from '@nestjs/common';
import {
  answerPortalMessage,
  assignReview,
  assignReviews,
  listPortalMessages,
  readConversation,
  sendMessage,
  snoozeReview,
  writeNote,
} from '@downstream/contracts';
import type { Context } from '@downstream/kernel';
import { Allow, Caller, Ctx, Endpoint, Input, type InputOf, type Principal } from '@downstream/platform/http';
import { AnswerMessage } from '../use-cases/answer-message';
import { AssignReview } from '../use-cases/assign-review';
import { ReadReview } from '../use-cases/read-review';
import { SendMessage } from '../use-cases/send-message';
import { SnoozeReview } from '../use-cases/snooze-review';
import { WriteNote } from '../use-cases/write-note';
import { Conversations } from '../views/conversations';

/** Who has a review, and what is said about it: notes within the desk, messages to the distributor. */
@Controller()
export class ConversationController {
  constructor(
    private readonly conversations: Conversations,
    private readonly notes: WriteNote,
    private readonly messages: SendMessage,
    private readonly answers: AnswerMessage,
    private readonly assigning: AssignReview,
    private readonly snoozing: SnoozeReview,
    private readonly reading: ReadReview,
  ) {}

  @Endpoint(readConversation)
  @Allow('review:read')
  read(@Ctx() ctx: Context, @Input() { params }: InputOf<typeof readConversation>) {
    return this.conversations.read(ctx, params.id);
  }

  @Endpoint(writeNote)
  @Allow('review:note')
  async note(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof writeNote>) {
    await this.notes.run(ctx, params.id, body.text, body.mentions);
    return this.conversations.read(ctx, params.id);
  }

  @Endpoint(sendMessage)
  @Allow('review:work')
  async message(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof sendMessage>) {
    await this.messages.run(ctx, params.id, body);
    return this.conversations.read(ctx, params.id);
  }

  @Endpoint(assignReview)
  @Allow('review:assign')
  async assign(
    @Ctx() ctx: Context,
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof assignReview>,
  ) {
    const { id } = await this.assigning.run(ctx, params.id, body.to);
    return this.reading.run(ctx, id, caller.permissions);
  }

  @Endpoint(assignReviews)
  @Allow('review:assign')
  assignSeveral(@Ctx() ctx: Context, @Input() { body }: InputOf<typeof assignReviews>) {
    return this.assigning.several(ctx, body.ids, body.to);
  }

  @Endpoint(snoozeReview)
  @Allow('review:read')
  snooze(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof snoozeReview>) {
    return this.snoozing.run(ctx, params.id, body.until);
  }

  @Endpoint(listPortalMessages)
  @Allow('portal:own')
  list(@Ctx() ctx: Context) {
    return this.answers.list(ctx);
  }

  @Endpoint(answerPortalMessage)
  @Allow('portal:speak')
  answer(@Ctx() ctx: Context, @Input() { params, body }: InputOf<typeof answerPortalMessage>) {
    return this.answers.run(ctx, params.id, body.text);
  }
}
