// A thread that searches the shared snapshot of an index: `workerData` is `{ snapshot, method, most }`.
import { workerData } from 'node:worker_threads';
import { normaliseName, openNameIndex, search } from '@downstream/matching';
import { answerTasks } from '@downstream/platform/threads';

const index = openNameIndex(workerData.snapshot, workerData.method);
answerTasks(({ text, party }) => search(index, normaliseName(text, party), { limit: workerData.most }));
