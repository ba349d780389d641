import { route } from '../route';

/** Ends the browser's session, whatever its state, and asks the browser to forget what it kept. */
export const signOut = route({ id: 'signOut', method: 'DELETE', path: 'session', summary: 'Sign out' });
