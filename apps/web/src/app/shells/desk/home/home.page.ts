import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectWords, Session } from '@downstream/ui/client';
import { HOME_BLOCKS, ONBOARDING_STEPS, type OnboardingStep, PageHeader } from '@downstream/ui/patterns';
import { Button, Icon, Progress, ToneShape } from '@downstream/ui/primitives';
import { entriesOf } from '../../../frame/navigation';
import { deskRooms } from '../rooms';

/** Where the desk begins: the way from an empty house to the first approved distributor, then the rooms. */
@Component({
  selector: 'ds-desk-home',
  imports: [Button, Icon, NgComponentOutlet, PageHeader, Progress, RouterLink, ToneShape],
  templateUrl: './home.page.html',
  styleUrl: './home.page.css',
})
export class HomePage {
  protected readonly t = injectWords();
  private readonly session = inject(Session);
  private readonly given = inject(ONBOARDING_STEPS);

  protected readonly firstName = computed(() => this.session.user()?.name.split(/\s/)[0] ?? '');
  protected readonly steps = computed(() => {
    const steps = [...this.given].sort((a, b) => a.order - b.order);
    const allowed = (step: OnboardingStep) => step.permission === undefined || this.session.can(step.permission);
    const next = steps.find((step) => step.done() === false && allowed(step));
    return steps.map((step) => ({
      step,
      state: step.done() ? 'done' : step.done() === undefined ? 'unknown' : step === next ? 'next' : 'later',
      allowed: allowed(step),
    }));
  });
  protected readonly done = computed(() => this.steps().filter(({ state }) => state === 'done').length);
  protected readonly complete = computed(() => this.steps().length > 0 && this.done() === this.steps().length);

  private readonly blocks = inject(HOME_BLOCKS);
  protected readonly main = computed(() => this.shown('main'));
  protected readonly side = computed(() => this.shown('side'));

  private readonly routes = deskRooms.flatMap((room) => room.routes);
  protected readonly rooms = computed(() =>
    entriesOf(this.routes, '/desk', (permission) => this.session.can(permission)).filter(
      ({ group }) => group === 'work',
    ),
  );

  private shown(column: 'main' | 'side') {
    return this.blocks
      .filter(
        (block) => block.column === column && (block.permission === undefined || this.session.can(block.permission)),
      )
      .sort((a, b) => a.order - b.order);
  }
}
