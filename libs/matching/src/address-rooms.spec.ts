import { describe, expect, it } from '@jest/globals';
import { roomsOf } from './address-rooms';

describe('the rooms of a span', () => {
  it.each([
    ['1318-19-20', ['1318', '1319', '1320']],
    ['1601-1603', ['1601', '1602', '1603']],
    ['905-7', ['905', '906', '907']],
    ['2309', ['2309']],
    ['31-10', ['31-10']],
    ['1318-17', ['1318-17']],
    ['101-19', ['101-19']],
    ['100-999', ['100-999']],
    ['1318-a', ['1318-a']],
    ['a', ['a']],
    ['', ['']],
  ])('%s are %j', (text, rooms) => expect(roomsOf(text)).toEqual(rooms));
});
