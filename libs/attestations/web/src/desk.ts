import type { Provider } from '@angular/core';
import type { Routes } from '@angular/router';
import { provideBulkAct, provideDistributorTab } from '@downstream/distributors/web';
import type { RouteNav } from '@downstream/ui/patterns';

/** The room's pages at the desk. */
export const deskRoutes: Routes = [
  {
    path: 'statements',
    title: 'attestations.statement.nav',
    data: {
      nav: {
        key: 'attestations.statement.nav',
        icon: 'sign',
        group: 'work',
        order: 45,
        permission: 'statement:read',
        go: 'e',
      } satisfies RouteNav,
    },
    loadComponent: () => import('./desk/statements/list.page').then((m) => m.StatementListPage),
  },
  {
    path: 'statements/templates',
    title: 'attestations.templates.title',
    loadComponent: () => import('./desk/templates/templates.page').then((m) => m.TemplatesPage),
  },
  {
    path: 'statements/templates/:template/:number',
    title: 'attestations.templates.title',
    loadComponent: () => import('./desk/templates/template.page').then((m) => m.TemplatePage),
  },
  {
    path: 'statements/signers',
    title: 'attestations.signers.title',
    loadComponent: () => import('./desk/statements/signers.page').then((m) => m.SignersPage),
  },
  {
    path: 'statements/coverage',
    title: 'attestations.coverage.title',
    loadComponent: () => import('./desk/coverage/coverage.page').then((m) => m.CoveragePage),
  },
  {
    path: 'statements/campaigns',
    title: 'attestations.campaign.title',
    loadComponent: () => import('./desk/campaigns/campaigns.page').then((m) => m.CampaignsPage),
  },
  {
    path: 'statements/campaigns/new',
    title: 'attestations.campaign.new',
    loadComponent: () => import('./desk/campaigns/new-campaign.page').then((m) => m.NewCampaignPage),
  },
  {
    path: 'statements/campaigns/:id',
    title: 'attestations.campaign.title',
    loadComponent: () => import('./desk/campaigns/campaign.page').then((m) => m.CampaignPage),
  },
  {
    path: 'statements/:id',
    title: 'attestations.statement.nav',
    loadComponent: () => import('./desk/statements/statement.page').then((m) => m.StatementPage),
  },
];

/** What the room brings to the desk: what a distributor has answered and what it has promised, as tabs of its page; and asking many at once. */
export const deskProviders: Provider[] = [
  provideDistributorTab({
    id: 'answers',
    group: 'given',
    order: 25,
    labelKey: 'attestations.tab.title',
    load: () => import('./desk/answers-tab').then((m) => m.AnswersTab),
    permission: 'answer:read',
  }),
  provideDistributorTab({
    id: 'statements',
    group: 'given',
    order: 27,
    labelKey: 'attestations.statement.nav',
    load: () => import('./desk/statements/distributor-statements').then((m) => m.DistributorStatements),
    permission: 'statement:read',
  }),
  provideBulkAct({
    labelKey: 'attestations.campaign.bulk',
    permission: 'statement:ask',
    page: '/desk/statements/campaigns/new',
  }),
];
