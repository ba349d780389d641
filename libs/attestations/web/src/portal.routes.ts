import type { Routes } from '@angular/router';
import { withShelf } from '@downstream/access/web';

const pages = () => import('./answer-pages');

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
        loadComponent: () => import('./start/start.page').then((m) => m.StartPage),
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
