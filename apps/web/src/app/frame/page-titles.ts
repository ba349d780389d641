import { inject, Service } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { Words } from '@downstream/ui/client';

/** A route's `title` is a catalogue key; the page's header says the object and its state later. */
@Service()
export class PageTitles extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly words = inject(Words);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const key = this.buildTitle(snapshot);
    this.title.setTitle(key ? `${this.words.say(key)} · Downstream` : 'Downstream');
  }
}
