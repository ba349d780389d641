import type { Route, Routes } from '@angular/router';
import type { RouteNav } from '@downstream/ui/patterns';
import { needs } from './guards';

/** One's own account: the same pages in every shell. */
const profile: Route = {
  path: 'profile',
  title: 'access.profile.title',
  loadComponent: () => import('./pages/profile/profile.page').then((m) => m.ProfilePage),
};
const renewFactor: Route = {
  path: 'profile/second-factor',
  title: 'access.setup.heading',
  loadComponent: () => import('./pages/profile/renew-factor.page').then((m) => m.RenewFactorPage),
};

/** Pages without sign-in, and those that belong to it. Tokens of mailed links come in the fragment. */
export const publicRoutes: Routes = [
  {
    path: 'sign-in',
    title: 'access.signIn.title',
    loadComponent: () => import('./pages/sign-in/sign-in.page').then((m) => m.SignInPage),
  },
  {
    path: 'second-factor',
    title: 'access.setup.heading',
    loadComponent: () => import('./pages/second-factor/second-factor.page').then((m) => m.SecondFactorPage),
  },
  {
    path: 'invitation',
    title: 'access.invitation.title',
    loadComponent: () => import('./pages/invitation/invitation.page').then((m) => m.InvitationPage),
  },
  {
    path: 'password',
    title: 'access.forgotten.heading',
    loadComponent: () => import('./pages/password/forgotten.page').then((m) => m.ForgottenPasswordPage),
  },
  {
    path: 'reset',
    title: 'access.reset.heading',
    loadComponent: () => import('./pages/password/reset.page').then((m) => m.ResetPasswordPage),
  },
];

/** The distributor's way in, below `/portal/enter`; no account, a link and a code. */
export const portalEnterRoutes: Routes = [
  {
    path: '',
    title: 'access.enter.title',
    loadComponent: () => import('./pages/portal-enter/portal-enter.page').then((m) => m.PortalEnterPage),
  },
];

/** Pages of the desk. */
export const deskRoutes: Routes = [
  profile,
  renewFactor,
  {
    path: 'notices',
    title: 'access.notices.title',
    canActivate: [needs('notice:own')],
    loadComponent: () => import('./notices/notices.page').then((m) => m.NoticesPage),
  },
  {
    path: 'settings/users',
    title: 'access.users.title',
    canActivate: [needs('user:read')],
    data: {
      nav: {
        key: 'access.users.title',
        icon: 'people',
        group: 'house',
        order: 110,
        permission: 'user:read',
        go: 'u',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./pages/users/users.page').then((m) => m.UsersPage),
  },
  {
    path: 'settings/workspace',
    title: 'access.workspace.title',
    canActivate: [needs('tenant:manage')],
    data: {
      nav: {
        key: 'access.workspace.title',
        icon: 'settings',
        group: 'house',
        order: 130,
        permission: 'tenant:manage',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./pages/workspace/workspace.page').then((m) => m.WorkspacePage),
  },
];

/** Pages of the portal: people of a distributor have neither password nor second factor. */
export const portalRoutes: Routes = [profile];

/** Pages of the audit room. */
export const auditRoutes: Routes = [profile, renewFactor];
