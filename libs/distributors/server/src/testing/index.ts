export { openDesk, type Colleague, type Desk } from './desk';
export { registered, submitted } from './facts';
