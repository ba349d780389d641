import { Component, computed, inject, input, output } from '@angular/core';
import { type RightsFault, rolesOfShell } from '@downstream/access/core';
import {
  approverGrades,
  type ApproverGrade,
  instant,
  type Office,
  offices,
  type Role,
  type Shell,
} from '@downstream/kernel';
import { injectWords, Session } from '@downstream/ui/client';
import { Check, CheckLine, Field, Input, Now } from '@downstream/ui/primitives';
import { dayOf, faultsOf, type Rights, withRole } from './rights';

/** Roles, grade, end of access and the operator's grant of one person. */
@Component({
  selector: 'ds-rights-form',
  imports: [Check, CheckLine, Field, Input],
  templateUrl: './rights-form.html',
  styleUrl: './rights-form.css',
})
export class RightsForm {
  readonly shell = input.required<Shell>();
  readonly rights = input.required<Rights>();
  /** What changes, to be done to the newest rights: those shown here may be a moment older. */
  readonly changed = output<(rights: Rights) => Rights>();
  /** Whether what is wrong is said. */
  readonly tried = input(false);
  /** Shown, but not to be changed. */
  readonly fixed = input(false);

  protected readonly t = injectWords();
  private readonly session = inject(Session);
  private readonly now = inject(Now);
  protected readonly grades = approverGrades;
  protected readonly offices = offices;
  protected readonly roles = computed(() => rolesOfShell[this.shell()]);
  protected readonly approves = computed(() => this.rights().roles.includes('approver'));
  /** Only operators give or take the grant; others see it where it is given. */
  protected readonly isOperator = computed(() => !!this.session.who()?.grants.includes('operator'));
  protected readonly tomorrow = computed(() => dayOf(instant(this.now.at() + 86_400_000)));
  private readonly faults = computed(() =>
    this.tried() ? faultsOf(this.rights(), instant(this.now.at())) : ([] as readonly RightsFault[]),
  );
  protected readonly rolesError = computed(() => (this.has('NO_ROLE') ? this.t('access.rights.NO_ROLE') : null));
  protected readonly gradeError = computed(() =>
    this.has('GRADE_MISSING') ? this.t('access.rights.GRADE_MISSING') : null,
  );
  protected readonly untilError = computed(() => {
    if (this.has('EXPIRY_MISSING')) return this.t('access.rights.EXPIRY_MISSING');
    return this.has('EXPIRY_PAST') ? this.t('access.rights.EXPIRY_PAST') : null;
  });

  protected give(role: Role, given: boolean): void {
    this.changed.emit((rights) => withRole(rights, role, this.shell(), given));
  }

  protected grade(text: string): void {
    const grade: ApproverGrade | '' = approverGrades.find((one) => one === text) ?? '';
    this.changed.emit((rights) => ({ ...rights, grade }));
  }

  protected appoint(office: Office, given: boolean): void {
    this.changed.emit((rights) => ({
      ...rights,
      offices: offices.filter((one) => (one === office ? given : rights.offices.includes(one))),
    }));
  }

  protected until(until: string): void {
    this.changed.emit((rights) => ({ ...rights, until }));
  }

  protected operate(operator: boolean): void {
    this.changed.emit((rights) => ({ ...rights, operator }));
  }

  private has(fault: RightsFault): boolean {
    return this.faults().includes(fault);
  }
}
