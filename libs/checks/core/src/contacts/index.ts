export * from './contact-attempt';
export * from './contact-standing';
