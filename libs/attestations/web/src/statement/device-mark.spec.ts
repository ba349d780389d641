import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { deviceMark } from './device-mark';

describe('the mark of a device', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => void jest.restoreAllMocks());

  it('is made once, and stays', () => {
    const mark = deviceMark();
    expect(mark).toMatch(/^[\w-]{43}$/);
    expect(deviceMark()).toBe(mark);
    localStorage.clear();
    expect(deviceMark()).not.toBe(mark);
  });

  it('is made anew where something else stands in its place', () => {
    localStorage.setItem('ds.device', '<script>');
    expect(deviceMark()).toMatch(/^[\w-]{43}$/);
  });

  it('is none where nothing is kept', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    expect(deviceMark()).toBeUndefined();
  });
});
