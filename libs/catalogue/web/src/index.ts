export { deskRoutes } from './desk';
