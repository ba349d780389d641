export { browserProblems, Problem, toProblem, type FieldProblem, type ProblemCode } from './problem';
export { Api, newKey, queryOf, urlOf, type Input, type Versioned } from './api';
export { Attempt } from './attempt';
export { resourceOf, type RouteResource } from './resource';
export { pagesOf, type PagedAnswer, type Pages } from './pages';
export { Session, type WhoAmI } from './session';
export {
  densities,
  directionOf,
  languages,
  makerLanguages,
  Preferences,
  themes,
  type Density,
  type Theme,
} from './preferences';
export { argumentsOf, MessageSyntaxError, parseMessage, sayMessage, type WordParams } from './icu';
export {
  injectWords,
  localeOf,
  provideTestWords,
  provideWords,
  spokenIn,
  Words,
  type Catalogue,
  type Catalogues,
  type Frame,
  type Say,
  type Shelf,
} from './words';
