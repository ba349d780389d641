import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { Visitors } from './visitors';

const asking = (accept = 'application/json'): IncomingMessage => ({ headers: { accept } }) as IncomingMessage;
const LONG = 60_000;

describe('Visitors', () => {
  let visitors: Visitors;
  let order: string[];
  beforeEach(() => {
    visitors = new Visitors();
    order = [];
  });

  it('hold nobody up while there are none', async () => {
    await visitors.letPass(LONG);
    const answer = new EventEmitter();
    visitors.receive(asking(), answer);
    answer.emit('close');
    await visitors.letPass(LONG);
  });

  it('pass first, all of them', async () => {
    const [one, other] = [new EventEmitter(), new EventEmitter()];
    visitors.receive(asking(), one);
    visitors.receive(asking(), other);
    const work = visitors.letPass(LONG).then(() => order.push('work'));
    one.emit('close');
    await new Promise((next) => setImmediate(next));
    order.push('last answer');
    other.emit('close');
    await work;
    expect(order).toEqual(['last answer', 'work']);
  });

  it('hold work up for so long at most', async () => {
    visitors.receive(asking(), new EventEmitter());
    const begun = performance.now();
    await visitors.letPass(20);
    expect(performance.now() - begun).toBeGreaterThan(18);
  });

  it('are not those who listen to a stream', async () => {
    visitors.receive(asking('text/event-stream'), new EventEmitter());
    await visitors.letPass(LONG);
  });

  it('give work a rest while they come and go, and none when nobody was here', async () => {
    const begun = performance.now();
    await visitors.rest(LONG);
    const answer = new EventEmitter();
    visitors.receive(asking(), answer);
    answer.emit('close');
    await visitors.rest(20);
    const rested = performance.now() - begun;
    expect(rested).toBeGreaterThan(18);
    expect(rested).toBeLessThan(LONG);
  });
});
