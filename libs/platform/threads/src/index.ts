export { openThreads, type Threads, type ThreadsOptions } from './threads';
export { answerTasks } from './answer-tasks';
export { answerInParts } from './answer-in-parts';
export { CapReached, runCapped, type CappedWork } from './capped-thread';
