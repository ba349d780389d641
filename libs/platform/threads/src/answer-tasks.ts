import { parentPort } from 'node:worker_threads';

/** Some tasks of one piece of work, and what a thread says to them. */
interface Asked {
  readonly tasks: readonly unknown[];
}

/**
 * What the script of a thread of `openThreads` calls once it is ready: from then on it answers tasks, each by itself and
 * in their order. What `answer` throws becomes the failure of the whole piece of work.
 * @throws Error outside of a thread
 */
export function answerTasks<Task, Answer>(answer: (task: Task) => Answer): void {
  const port = parentPort;
  if (!port) throw new Error('Tasks are answered in a thread');
  port.on('message', ({ tasks }: Asked) => {
    try {
      port.postMessage({ answers: tasks.map((task) => answer(task as Task)) });
    } catch (error) {
      port.postMessage({ failed: error instanceof Error ? error.message : String(error) });
    }
  });
  port.postMessage({ ready: true });
}
