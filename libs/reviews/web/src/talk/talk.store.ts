import { computed, inject, Service, signal } from '@angular/core';
import { readConversation, sendMessage, writeNote } from '@downstream/contracts/reviews';
import type { Received } from '@downstream/contracts/route';
import type { UserId } from '@downstream/kernel';
import { Api, Attempt, resourceOf } from '@downstream/ui/client';
import { ReviewStore } from '../workspace/review.store';

/** What is said about a case. */
export type Conversation = Received<typeof readConversation>;

/** What is said about one case: read once, then as each act answers. */
@Service({ autoProvided: false })
export class TalkStore {
  private readonly api = inject(Api);
  private readonly reviews = inject(ReviewStore);
  private readonly params = computed(() => ({ id: this.reviews.review()?.id ?? '' }));
  readonly resource = resourceOf(readConversation, () => ({ params: this.params() }));
  readonly noting = new Attempt();
  readonly sending = new Attempt();
  /** Counts what was said here, so that forms begin anew. */
  readonly said = signal(0);

  note = (text: string, mentions: readonly UserId[]): Promise<boolean> =>
    this.after(
      this.noting.run(async () => {
        const body = { text, mentions: [...mentions] };
        this.resource.set(await this.api.call(writeNote, { params: this.params(), body }));
      }),
    );

  /** Sends to whom the sender has seen; where those are others by now, they are shown anew and nothing goes out. */
  async send(text: string, to: readonly string[]): Promise<boolean> {
    const sent = await this.after(
      this.sending.run(async () => {
        this.resource.set(await this.api.call(sendMessage, { params: this.params(), body: { text, to: [...to] } }));
      }),
    );
    if (this.sending.problem()?.code === 'RECIPIENTS_CHANGED') this.resource.reload();
    return sent;
  }

  /** The case has another state, or another contributor, once something was said. */
  private async after(done: Promise<boolean>): Promise<boolean> {
    const happened = await done;
    if (happened) {
      this.said.update((n) => n + 1);
      this.reviews.resource.reload();
    }
    return happened;
  }
}
