import type { RequestListener } from 'node:http';
import { instant, systemContext, type Instant, type TenantId } from '@downstream/kernel';
import { NameSystem } from '@downstream/platform/net';
import { farSide, nearSide } from '@downstream/platform/net/testing';
import { CompanySource } from '../company-source';
import { DomainSource } from '../domain-source';
import { LeiSource } from '../lei-source';
import { OutsideSources } from '../outside-sources';
import type { SourceAddresses } from '../source-addresses';
import { SourceCall } from '../source-call';
import { VatSource } from '../vat-source';

/** Every service outside, played by one server of the test. */
export async function farService(servers?: readonly string[]) {
  let answer: RequestListener = (_, response) => response.writeHead(500).end();
  const side = await farSide((request, response) => answer(request, response));
  const { outbound } = nearSide([side, { port: 443 }]);
  let at = Date.parse('2026-11-23T09:00:00.000Z');
  const clock = { now: (): Instant => instant(at) };
  const build = (sources: SourceAddresses) => {
    const calls = new SourceCall(clock, outbound);
    return new OutsideSources(
      new CompanySource(calls, sources, clock),
      new LeiSource(calls, sources, clock),
      new VatSource(calls, sources, clock),
      new DomainSource(calls, sources, clock, new NameSystem(sources.nameServers, { timeout: 100, tries: 1 })),
    );
  };
  const everything: SourceAddresses = {
    gleif: `${side.origin}/gleif`,
    vies: `${side.origin}/vies`,
    viesRequester: { country: 'DE', number: '811907980' },
    companiesHouse: `${side.origin}/ch`,
    companiesHouseKey: 'key-of-a-test',
    rdap: `${side.origin}/rdap`,
    ...(servers && { nameServers: servers }),
  };
  return {
    side,
    context: systemContext('screener', 'b0a1d1b8-1111-4111-8111-111111111111' as TenantId, 'test'),
    build,
    sources: () => build(everything),
    /** Answers every request so. */
    answers: (next: RequestListener) => {
      answer = next;
    },
    /** Answers by path with JSON; 404 in the service's own way for every other. */
    replies: (bodies: Readonly<Record<string, unknown>>, type = 'application/json') => {
      answer = (request, response) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        const body = bodies[path];
        response
          .writeHead(body === undefined ? 404 : 200, { 'content-type': type })
          .end(JSON.stringify(body ?? { errors: [{ status: '404', title: 'Not Found' }] }));
      };
    },
    pass: (ms: number) => {
      at += ms;
    },
  };
}
export type FarService = Awaited<ReturnType<typeof farService>>;
