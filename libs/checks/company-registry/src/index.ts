export * from './answer-fault';
export { isDay } from './answer-part';
export * from './companies-house';
export * from './compare-registry';
export * from './domain-facts';
export * from './gleif';
export * from './rdap';
export * from './registry-record';
export * from './vies';
