import { Component, computed, effect, inject, Injector, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { roles, userStates } from '@downstream/kernel';
import { injectWords, Session } from '@downstream/ui/client';
import { Sheets } from '@downstream/ui/overlay';
import { hotkeys, PageHeader, paletteCommands } from '@downstream/ui/patterns';
import { Button, Chip, DateText } from '@downstream/ui/primitives';
import { Cell, type Column, DataTable, tableView } from '@downstream/ui/table';
import type { Tone } from '@downstream/ui/tokens';
import { InviteSheet } from './invite.sheet';
import { UserSheet } from './user.sheet';
import { factorOf, factorStates, stateTone } from './user-words';
import { type User, UsersStore } from './users.store';

/** Who works here: the list of users, each opening at its side; the address says which one is open. */
@Component({
  selector: 'ds-users',
  imports: [Button, Cell, Chip, DataTable, DateText, PageHeader, RouterLink],
  providers: [UsersStore],
  templateUrl: './users.page.html',
  styleUrl: './users.page.css',
})
export class UsersPage {
  /** The user that is open at the side, by id. */
  readonly user = input<string>();
  protected readonly t = injectWords();
  protected readonly store = inject(UsersStore);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly sheets = inject(Sheets);
  private readonly injector = inject(Injector);

  protected readonly view = tableView({ filters: ['roles', 'state', 'factor'], sort: 'name' });
  protected readonly tone = stateTone;
  protected readonly idOf = (user: User): string => user.id;
  protected readonly emailOf = (user: User): string => user.email;
  protected readonly rolesOf = (user: User): string => user.roles.map((role) => this.t(`role.${role}`)).join(', ');
  protected readonly gradeWords = ({ grade }: User): string =>
    grade ? this.t(`access.grade.${grade}`) : this.t('access.grade.none');
  protected readonly factorWords = (user: User): string => this.t(`access.users.factor.${factorOf(user)}`);
  /** Whoever has no second factor though the policy asks for one stands out. */
  protected readonly factorTone = (user: User): Tone => {
    if (user.state === 'INVITED') return 'neutral'; // Comes with the invitation.
    if (factorOf(user) === 'off' && this.session.tenant()?.secondFactorRequired) return 'hold';
    return user.secondFactor ? 'good' : 'neutral';
  };
  protected readonly inviteReason = computed(() =>
    this.session.can('user:manage') ? null : this.t('access.users.onlyAdmins'),
  );

  protected readonly columns = computed<Column<User>[]>(() => [
    { id: 'name', heading: this.t('access.name'), value: (user) => user.name, sort: true, width: '28%' },
    {
      id: 'roles',
      heading: this.t('access.roles'),
      value: this.rolesOf,
      filter: roles.map((value) => ({ value, label: this.t(`role.${value}`) })),
      filterValue: (user) => user.roles,
    },
    {
      id: 'grade',
      heading: this.t('access.grade'),
      value: (user) => (user.grade ? this.t(`access.grade.${user.grade}`) : ''),
    },
    {
      id: 'factor',
      heading: this.t('access.factor.title'),
      value: this.factorWords,
      filter: factorStates.map((value) => ({ value, label: this.t(`access.users.factor.${value}`) })),
      filterValue: factorOf,
      width: '130px',
    },
    {
      id: 'state',
      heading: this.t('access.users.state'),
      value: (user) => this.t(`access.state.${user.state}`),
      filter: userStates.map((value) => ({ value, label: this.t(`access.state.${value}`) })),
      filterValue: (user) => user.state,
      width: '120px',
    },
    {
      id: 'seen',
      heading: this.t('access.users.seen'),
      value: (user) => user.lastSignInAt,
      sort: 'desc',
      width: '130px',
    },
    {
      id: 'until',
      heading: this.t('access.until'),
      value: (user) => user.expiresAt,
      sort: true,
      width: '130px',
      hidden: true,
    },
  ]);

  constructor() {
    hotkeys([{ keys: 'i', label: 'access.users.invite', run: () => this.invite() }]);
    paletteCommands(() => [
      {
        id: 'invite user',
        label: this.t('access.users.invite'),
        icon: 'plus',
        keys: 'i',
        run: () => void this.invite(),
      },
    ]);
    let open: string | undefined;
    effect(() => {
      const id = this.user();
      if (id === undefined || id === open || !this.store.user(id)) return;
      open = id;
      untracked(() => {
        void this.sheets.open(UserSheet, id, { injector: this.injector }).then(() => {
          open = undefined;
          if (this.user() !== undefined)
            void this.router.navigate([], { queryParams: { user: null }, queryParamsHandling: 'merge' });
        });
      });
    });
  }

  protected invite(): void {
    if (this.inviteReason() === null) void this.sheets.open(InviteSheet, undefined, { injector: this.injector });
  }
}
