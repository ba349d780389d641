export { deskRoutes } from './integrations.routes';
