import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { CONFIG } from '@downstream/platform/config';
import { logLine, NetModule } from './net.module';
import { Outbound } from './outbound';
import { OutboundError } from './outbound-error';

describe('NetModule', () => {
  it('gives an Outbound that keeps to what the operator allows', async () => {
    const config = { outbound: { httpHosts: ['plain.example.org'], ports: [8443] } };
    @Global()
    @Module({ providers: [{ provide: CONFIG, useValue: config }], exports: [CONFIG] })
    class Configured {}
    const module = await Test.createTestingModule({ imports: [Configured, NetModule] }).compile();
    const outbound = module.get(Outbound);
    expect(outbound.judge('http://plain.example.org/').ok).toBe(true);
    expect(outbound.judge('https://lists.example.org:8443/').ok).toBe(true);
    expect(outbound.judge('http://lists.example.org/').ok).toBe(false);
    expect(outbound.judge('https://127.0.0.1:8443/').ok).toBe(false);
    await module.close();
  });
});

describe('logLine', () => {
  it.each([
    [new OutboundError('ADDRESS_MALFORMED'), '', 'ADDRESS_MALFORMED at an address that was not called'],
    [
      new OutboundError('NO_PUBLIC_ADDRESS', { cause: new Error('a.example.org leads to 10.0.0.1 (private)') }),
      'https://a.example.org',
      'NO_PUBLIC_ADDRESS at https://a.example.org: a.example.org leads to 10.0.0.1 (private)',
    ],
    [
      new OutboundError('STATUS_UNEXPECTED', { status: 503 }),
      'https://a.example.org',
      'STATUS_UNEXPECTED at https://a.example.org: status 503',
    ],
  ])('says what really happened', (error, origin, line) => {
    expect(logLine(error, origin)).toBe(line);
  });
});
