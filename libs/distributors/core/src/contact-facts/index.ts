export * from './email';
export * from './free-mail';
export * from './phone';
