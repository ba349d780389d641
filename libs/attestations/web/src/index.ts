export { deskProviders } from './desk';
