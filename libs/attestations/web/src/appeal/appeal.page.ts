import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { readPortalAppeal, sendPortalAppeal } from '@downstream/contracts/attestations';
import { Api, Attempt, injectWords, resourceOf, Session } from '@downstream/ui/client';
import { Button, Field, Formats, Input, Skeleton } from '@downstream/ui/elements';
import { ErrorState, PageHeader, ProblemBanner } from '@downstream/ui/frame';

/** Objecting to a refusal: once, in one's own words, while it is heard; and reading afterwards what one wrote. */
@Component({
  selector: 'ds-appeal-page',
  imports: [Button, ErrorState, Field, Input, PageHeader, ProblemBanner, RouterLink, Skeleton],
  templateUrl: './appeal.page.html',
  styles: `
    article {
      padding: var(--ds-s3) var(--ds-s4);
      border: var(--ds-hair);
      border-radius: var(--ds-radius);
      background: var(--ds-surface);
      overflow-wrap: anywhere;
    }
    h2 {
      font-size: var(--ds-20);
    }
    .words {
      margin-block-start: var(--ds-s2);
      white-space: pre-line;
    }
  `,
})
export class AppealPage {
  protected readonly t = injectWords();
  protected readonly formats = inject(Formats);
  protected readonly session = inject(Session);
  private readonly api = inject(Api);
  protected readonly appeal = resourceOf(readPortalAppeal, () => ({}));
  protected readonly sending = new Attempt();
  protected readonly asked = signal(false);
  protected readonly words = signal('');

  protected async send(): Promise<void> {
    this.asked.set(true);
    const text = this.words().trim();
    if (text === '') return;
    await this.sending.run(async () => {
      this.appeal.set(await this.api.call(sendPortalAppeal, { body: { text } }));
    });
  }
}
