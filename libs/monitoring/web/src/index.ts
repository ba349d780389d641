export { deskProviders, deskRoutes } from './desk';
