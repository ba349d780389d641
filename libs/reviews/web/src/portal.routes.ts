import type { Routes } from '@angular/router';
import { withShelf } from '@downstream/access/web';

/** The room's page in the portal: what the maker asks about a case. */
export const portalRoutes: Routes = [
  {
    path: 'questions',
    canActivate: [withShelf('answers')],
    title: 'answers.questions.title',
    loadComponent: () => import('./portal/questions.page').then((m) => m.QuestionsPage),
  },
];
