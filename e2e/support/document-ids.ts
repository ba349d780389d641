import type { Browser } from '@downstream/access/server/testing';
import {
  askStatements,
  lookAtContactDomain,
  offerCheckEvidence,
  offerRegisterExtract,
  runChecks,
  uploadDocument,
  uploadOwnDocument,
  type Route,
} from '@downstream/contracts';
import { aPdf } from '@downstream/distributors/core/testing';
import type { DistributorId } from '@downstream/kernel';
import { sampleBodies } from './sample-bodies';

const asFile = { 'content-type': 'application/octet-stream' };
const file = { query: { kind: 'OTHER' }, body: Buffer.from(aPdf()) };

/** What a route would take, and the headers it asks for: a file with its kind, or a sample of its body. */
export function sampleOf(route: Route): { readonly input: object; readonly headers: Record<string, string> } {
  const seen = { 'if-match': '"1"' };
  if (route.upload !== asFile['content-type']) return { input: { body: sampleBodies[route.id] }, headers: seen };
  const isNew = route.id === uploadDocument.id || route.id === uploadOwnDocument.id;
  return { input: isNew ? file : { body: file.body }, headers: { ...seen, ...asFile } };
}

/** A round of checks of a distributor, an outcome of it and evidence in place of one. */
async function checkIds(distributor: DistributorId, desk: Browser, document: string, settle: () => Promise<unknown>) {
  const params = { id: distributor };
  const round = await desk.ok(runChecks, { params, body: {} } as never);
  await settle();
  const body = { ...(sampleBodies['offerCheckEvidence'] as object), document: { id: document, number: 1 } };
  const offered = await desk.ok(offerCheckEvidence, { params, body } as never);
  const extract = { ...(sampleBodies['offerRegisterExtract'] as object), document: { id: document, number: 1 } };
  const { extracts } = await desk.ok(offerRegisterExtract, { params, body: extract } as never);
  const cards = offered['cards'] as { outcomeId: string | null; evidence: { id: string }[] }[];
  return [
    ['check-rounds:id', String(round['id'])],
    ['check-outcomes:id', String(cards.find(({ outcomeId }) => outcomeId)?.outcomeId)],
    ['check-outcomes:sha256', 'a'.repeat(64)],
    ['check-evidence:id', String(cards.flatMap(({ evidence }) => evidence)[0]?.id)],
    ['register-extracts:id', String((extracts as { id: string }[])[0]?.id)],
  ] as const;
}

/** A document of each side of a distributor, checks, an attempt to reach its contact and an attestation, so that paths which name one have something to be refused. */
export async function documentIds(
  distributor: DistributorId,
  desk: Browser,
  itself: Browser,
  settle: () => Promise<unknown>,
): Promise<readonly (readonly [string, string])[]> {
  const filed = await desk.ok(uploadDocument, { params: { id: distributor }, ...file } as never, asFile);
  const brought = await itself.ok(uploadOwnDocument, file as never, asFile);
  const looked = await desk.ok(lookAtContactDomain, { params: { id: distributor } } as never);
  const asking = { body: { distributors: [distributor], kinds: ['T1'] } };
  const { asked } = await desk.ok(askStatements, asking as never);
  const statement = String(asked[0].id);
  return [
    ...(await checkIds(distributor, desk, String(filed['id']), settle)),
    ['contact-attempts:id', String((looked['attempts'] as { id: string }[])[0]?.id)],
    ['statements:id', statement],
    ['statements:number', '1'],
    ['portal:statement', statement],
    ['portal:version', '1'],
    ['documents:id', String(filed['id'])],
    ['documents:number', '1'],
    ['portal:id', String(brought['id'])],
    ['portal:number', '1'],
  ];
}
