import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { injectWords } from '@downstream/ui/client';
import { SessionBanners } from '@downstream/ui/frame';
import { Mark } from '@downstream/ui/elements';
import { LanguageSwitch } from '../../frame/language-switch';
import { River } from './river';

/** The frame of pages without sign-in: the mark, the language, one column, and the river beside it. */
@Component({
  selector: 'ds-public-frame',
  imports: [LanguageSwitch, Mark, River, RouterOutlet, SessionBanners],
  template: `<ds-session-banners />
    <div class="frame">
      <div class="column">
        <header><ds-mark [word]="true" /><ds-language-switch /></header>
        <main id="main" tabindex="-1"><router-outlet /></main>
        <footer>{{ t('public.foot') }}</footer>
      </div>
      <ds-river />
    </div>`,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-block-size: 100dvh;
      --ds-base: var(--ds-16);
      --ds-base-line: 1.5;
      --ds-small: var(--ds-14);
      --ds-control: 44px;
      font-size: var(--ds-base);
      line-height: var(--ds-base-line);
    }
    .frame {
      flex: 1;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .column {
      display: flex;
      flex-direction: column;
      padding: var(--ds-s4) var(--ds-s4);
    }
    header,
    footer {
      inline-size: 100%;
      max-inline-size: 440px;
      margin-inline: auto;
    }
    header {
      display: flex;
      justify-content: space-between;
      align-items: center;
      font-size: var(--ds-16);
    }
    main {
      flex: 1;
      display: flex;
      flex-direction: column;
      inline-size: 100%;
      max-inline-size: 440px;
      margin-inline: auto;
      padding-block: clamp(var(--ds-s8), 12dvh, 140px) var(--ds-s12);
    }
    footer {
      color: var(--ds-ink-2);
      font-size: var(--ds-13);
    }
    ds-river {
      display: none;
    }
    @media (min-width: 1000px) {
      .frame {
        grid-template-columns: minmax(480px, 5fr) 6fr;
      }
      .column {
        padding: var(--ds-s6) var(--ds-s12);
      }
      ds-river {
        display: block;
      }
    }
  `,
})
export class PublicFrame {
  protected readonly t = injectWords();
}
