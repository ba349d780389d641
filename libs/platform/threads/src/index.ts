export { openThreads, type Threads, type ThreadsOptions } from './threads';
export { answerTasks } from './answer-tasks';
