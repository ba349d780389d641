export { visit, type Sent, type Visit } from './visit';
export { aSession, aSignedOut, aTenant, aUser, problemOf } from './answers';
export { deskOf, key, me, pick, take, warmUp, whyNot, words, type Coming } from './at-desk';
