import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router, type UrlTree } from '@angular/router';
import type { Permission } from '@downstream/access/core';
import type { Shell } from '@downstream/kernel';
import { type Frame, Session, type Shelf, toProblem, type WhoAmI, Words } from '@downstream/ui/client';

/** Home of each shell. */
export const homes: Record<Shell, string> = { desk: '/desk', portal: '/portal', audit: '/audit' };

/** Where somebody goes on who is at this point of signing in; undefined: signed in. */
export function nextStep({ state }: WhoAmI, shell: Shell): string | undefined {
  if (state === 'SIGNED_IN') return undefined;
  if (state === 'ENROL_SECOND_FACTOR') return '/second-factor';
  return state === 'CODE' || (state === 'SIGNED_OUT' && shell === 'portal') ? '/portal/enter' : '/sign-in';
}

/**
 * Where a person goes who is signed in now: back to where they wanted to go when that lies in their own shell, else to
 * its home. Anything else a link might ask for (another site, another shell) is not followed.
 */
export function wayBack({ shell }: WhoAmI, wanted: string | undefined): string {
  const home = shell ? homes[shell] : '/';
  const inside =
    wanted !== undefined && (wanted === home || [`${home}/`, `${home}?`].some((at) => wanted.startsWith(at)));
  return inside && !wanted.startsWith('/portal/enter') ? wanted : home;
}

/**
 * Lets in who belongs to the shell, with the shell's words at hand; others go to sign in and come back, or to their own
 * shell. When the server cannot tell, a page says so and offers to try again.
 */
export const enterShell =
  (shell: Shell): CanActivateFn =>
  async (_route, { url }) => {
    const router = inject(Router);
    const session = inject(Session);
    const words = inject(Words);
    try {
      const [who] = await Promise.all([session.load(), words.enter(shell)]);
      const step = nextStep(who, shell);
      if (step) return router.createUrlTree([step], { queryParams: url === homes[shell] ? {} : { next: url } });
      return who.shell === shell || router.parseUrl(who.shell ? homes[who.shell] : '/sign-in');
    } catch (cause) {
      return unavailable(router, cause, url);
    }
  };

/** Lets anybody in, with the words of the frame at hand. */
export const withWords =
  (frame: Frame): CanActivateFn =>
  async (_route, { url }) => {
    const router = inject(Router);
    try {
      await inject(Words).enter(frame);
      return true;
    } catch (cause) {
      return unavailable(router, cause, url);
    }
  };

/** Lets anybody in, with the words of one more shelf at hand. */
export const withShelf =
  (shelf: Shelf): CanActivateFn =>
  async (_route, { url }) => {
    const router = inject(Router);
    try {
      await inject(Words).open(shelf);
      return true;
    } catch (cause) {
      return unavailable(router, cause, url);
    }
  };

/** The root has no page: it is the home of whoever comes. */
export const toOwnHome: CanActivateFn = async () => {
  const router = inject(Router);
  const session = inject(Session);
  try {
    const who = await session.load();
    return router.parseUrl(nextStep(who, 'desk') ?? wayBack(who, undefined));
  } catch (cause) {
    return unavailable(router, cause, '/');
  }
};

/**
 * A page of the desk for those who hold a permission; others see who can give it, under the same address. Only a
 * kindness: the server asks again.
 */
export const needs =
  (permission: Permission): CanActivateFn =>
  () =>
    inject(Session).can(permission) || under(inject(Router).parseUrl('/desk/no-permission'));

const under = (page: UrlTree): RedirectCommand => new RedirectCommand(page, { skipLocationChange: true });

const unavailable = (router: Router, cause: unknown, next: string): RedirectCommand =>
  under(router.createUrlTree(['/unavailable'], { queryParams: { code: toProblem(cause).code, next } }));
