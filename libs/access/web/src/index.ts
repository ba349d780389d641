export { auditRoutes, deskRoutes, portalEnterRoutes, portalRoutes, publicRoutes } from './access.routes';
export { enterShell, homes, needs, nextStep, toOwnHome, wayBack, withShelf, withWords } from './guards';
