export { visit, type Sent, type Visit } from './visit';
export { aSession, aSignedOut, aTenant, aUser, problemOf } from './answers';
