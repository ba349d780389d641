export { answer as answerShape, answeredFile, lackView, progressView } from './answer';
export * from './desk-answers';
export * from './events';
export * from './portal-answers';
export * from './portal-colleagues';
export * from './portal-words';
export * from './questionnaire';
export * from './verification';
