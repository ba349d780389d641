import { EnvironmentInjector, inject } from '@angular/core';
import type { CanActivateFn, CanMatchFn, Routes } from '@angular/router';
import { withShelf } from '@downstream/access/web';
import { Session } from '@downstream/ui/client';

const pages = () => import('./answer-pages');
const start = () => import('./start/start.page');
const statement = () => import('./statement/statement-pages');

/** Has the sheet read while the page is on its way. Nobody waits for it, nor for its failure: the page asks and tells. */
const soon: CanMatchFn = () => {
  const injector = inject(EnvironmentInjector);
  const signedIn = inject(Session).load();
  Promise.all([start(), signedIn]).then(
    ([{ readAhead }, { state, shell }]) => state === 'SIGNED_IN' && shell === 'portal' && void readAhead(injector),
    () => undefined,
  );
  return true;
};

/** So long the first page waits for its sheet before it is drawn without it, milliseconds. */
const DRAWN_WITHOUT = 250;

/**
 * Lets the first page be drawn once, with its sheet in it, where that is as good as there: drawing a frame first takes a
 * telephone longer than the rest of the way, and what is read jumps. A server that takes longer is waited for in the page.
 */
const withSheet: CanActivateFn = async () => {
  const injector = inject(EnvironmentInjector);
  const { readAhead } = await start();
  const enough = new Promise<void>((done) => setTimeout(done, DRAWN_WITHOUT));
  await Promise.race([readAhead(injector), enough]);
  return true;
};

/** The room's pages in the portal: the questions, their submission, and what comes after. */
export const portalRoutes: Routes = [
  {
    path: '',
    canActivate: [withShelf('answers')],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'answers.title',
        canMatch: [soon],
        canActivate: [withSheet],
        loadComponent: () => start().then((m) => m.StartPage),
      },
      {
        path: 'answers/:section/:group',
        title: 'answers.title',
        loadComponent: () => pages().then((m) => m.GroupPage),
      },
      { path: 'submit', title: 'answers.submit.title', loadComponent: () => pages().then((m) => m.SubmitPage) },
      { path: 'corrections', title: 'answers.title', loadComponent: () => pages().then((m) => m.CorrectionsPage) },
      { path: 'read', title: 'answers.read.title', loadComponent: () => pages().then((m) => m.ReadPage) },
      {
        path: 'statements',
        canActivate: [withShelf('statements')],
        title: 'statement.title',
        loadComponent: () => import('./statement/statements.page').then((m) => m.StatementsPage),
      },
      {
        path: 'statements/:statement',
        canActivate: [withShelf('statements')],
        loadComponent: () => statement().then((m) => m.StatementShell),
        children: [
          {
            path: '',
            pathMatch: 'full',
            title: 'statement.one',
            loadComponent: () => statement().then((m) => m.StatementPage),
          },
          {
            path: 'answers/:section/:group',
            title: 'statement.one',
            loadComponent: () => statement().then((m) => m.GroupPage),
          },
          {
            path: 'corrections',
            title: 'statement.one',
            loadComponent: () => statement().then((m) => m.CorrectionsPage),
          },
          { path: 'sign', title: 'statement.sign.title', loadComponent: () => statement().then((m) => m.SignPage) },
          {
            path: 'decline',
            title: 'statement.decline.title',
            loadComponent: () => statement().then((m) => m.DeclinePage),
          },
          {
            path: 'forward',
            title: 'statement.forward.title',
            loadComponent: () => statement().then((m) => m.ForwardPage),
          },
          {
            path: 'signed/:version',
            title: 'statement.readSigned',
            loadComponent: () => statement().then((m) => m.SignedPage),
          },
        ],
      },
      {
        path: 'colleagues',
        title: 'answers.colleagues.title',
        loadComponent: () => import('./colleagues/colleagues.page').then((m) => m.ColleaguesPage),
      },
      {
        path: 'appeal',
        title: 'answers.appeal.title',
        loadComponent: () => import('./appeal/appeal.page').then((m) => m.AppealPage),
      },
      {
        path: 'changes',
        title: 'answers.changes.title',
        loadComponent: () => import('./changes/changes.page').then((m) => m.ChangesPage),
      },
    ],
  },
];

/** What a person has written that has not reached the server, for a page that cannot ask it. */
export const unsentAnswers = () => import('./offline/unsent-answers').then((m) => m.UnsentAnswers);
