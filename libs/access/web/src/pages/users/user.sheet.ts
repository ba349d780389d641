import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, ElementRef, inject, Injector, signal } from '@angular/core';
import { shellOf } from '@downstream/access/core';
import { instant } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Sheet } from '@downstream/ui/overlay';
import { FactLine, Facts, ProblemBanner } from '@downstream/ui/patterns';
import { Button, Chip, DateText, Toasts } from '@downstream/ui/primitives';
import { Conflict } from '../../parts/conflict';
import { FIRST_INVALID, focusSoon } from '../../parts/focus-soon';
import { endOfDay, faultsOf, type Rights, rightsOf, sameRights } from './rights';
import { RightsForm } from './rights-form';
import { UserAccess } from './user-access';
import { factorOf, stateTone } from './user-words';
import { type User, UsersStore } from './users.store';

/** One user: what they may do, and what an admin can do about it. */
@Component({
  selector: 'ds-user-sheet',
  imports: [Button, Chip, Conflict, DateText, FactLine, Facts, ProblemBanner, RightsForm, Sheet, UserAccess],
  templateUrl: './user.sheet.html',
})
export class UserSheet {
  protected readonly t = injectWords();
  protected readonly store = inject(UsersStore);
  protected readonly ref = inject(DialogRef);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly id = inject<string>(DIALOG_DATA);

  protected readonly user = computed(() => this.store.user(this.id));
  protected readonly tone = stateTone;
  protected readonly factorWords = (user: User): string => this.t(`access.users.factor.${factorOf(user)}`);
  protected readonly shell = computed(() => shellOf(this.user()?.roles ?? []) ?? 'desk');
  protected readonly own = computed(() => {
    const user = this.user();
    return !!user && this.store.isOwn(user);
  });
  private readonly stored = computed(() => {
    const user = this.user();
    return user && rightsOf(user);
  });
  /** What was chosen and not saved; kept when the stored user changes underneath. */
  protected readonly draft = signal<Rights | undefined>(undefined);
  protected readonly rights = computed(() => this.draft() ?? this.stored());
  protected readonly tried = signal(false);
  protected readonly stale = computed(
    () => this.store.act.problem()?.code === 'VERSION_STALE' && this.draft() !== undefined,
  );

  /** Why the rights cannot be saved, and who can. */
  protected readonly reason = computed(() => {
    const user = this.user();
    const [rights, stored] = [this.rights(), this.stored()];
    if (!user || !rights || !stored) return null;
    if (this.own()) return this.ownWords();
    if (sameRights(rights, stored)) return this.t('access.user.unchanged');
    const after = { ...user, roles: [...rights.roles], grade: rights.grade || null, expiresAt: endOfDay(rights.until) };
    return this.store.leavesNoAdmin(after) ? this.t('problem.LAST_ADMIN') : null;
  });
  protected readonly conflict = computed(() => {
    const [mine, theirs] = [this.rights(), this.stored()];
    if (!mine || !theirs) return [];
    return [
      { label: this.t('access.roles'), mine: this.roleWords(mine), theirs: this.roleWords(theirs) },
      { label: this.t('access.until'), mine: mine.until || '–', theirs: theirs.until || '–' },
    ];
  });

  constructor() {
    this.store.act.forget();
  }

  protected ownWords(): string {
    const user = this.user();
    const names = user ? this.store.otherAdmins(user).join(', ') : '';
    return names ? this.t('access.user.own', { names }) : this.t('access.user.ownAlone');
  }

  protected change(how: (rights: Rights) => Rights): void {
    const rights = this.rights();
    if (rights) this.draft.set(how(rights));
  }

  protected async save(): Promise<void> {
    const [user, rights, stored] = [this.user(), this.rights(), this.stored()];
    if (!user || !rights || !stored) return;
    this.tried.set(true);
    if (faultsOf(rights, instant(Date.now())).length) return focusSoon(this.element, FIRST_INVALID, this.injector);
    const saved = await this.store.change(user, {
      roles: [...rights.roles],
      grade: rights.grade || null,
      offices: [...rights.offices],
      expiresAt: endOfDay(rights.until),
      ...(rights.operator !== stored.operator && { operator: rights.operator }),
    });
    if (!saved) return;
    this.draft.set(undefined);
    this.tried.set(false);
    this.toasts.show(this.t('access.user.saved', { name: user.name }));
  }

  protected takeTheirs(): void {
    this.draft.set(undefined);
    this.store.act.forget();
  }

  private roleWords({ roles, grade, offices }: Rights): string {
    return [
      ...roles.map((role) => this.t(role === 'approver' && grade ? `role.approver.${grade}` : `role.${role}`)),
      ...offices.map((office) => this.t(`access.office.${office}`)),
    ].join(', ');
  }
}
