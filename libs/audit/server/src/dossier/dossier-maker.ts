import { Inject, Injectable } from '@nestjs/common';
import {
  dossierPaths,
  dossierReadme,
  documentPath,
  exportedState,
  originOf,
  readCheckpoint,
  buildTree,
  writeDossier,
  type Checkpoint,
  type DossierScope,
  type DossierSource,
  type Json,
  type LogEntry,
  type RecordLine,
} from '@downstream/audit/core';
import { dossierExported } from '@downstream/contracts';
import type { Clock, Context, Instant, PartyId } from '@downstream/kernel';
import { CLOCK, Tenants, type Tx } from '@downstream/platform/database';
import { EvidenceSources, type EvidenceScope } from '@downstream/platform/evidence';
import { Outbox } from '@downstream/platform/messaging';
import { BlobStore } from '@downstream/platform/storage';
import { LogEvents } from '../persistence/log-events';
import { SealedLog } from '../persistence/sealed-log';
import { LogKeys, sha256 } from '../sealing/log-keys';
import { Sealer } from '../sealing/sealer';
import type { DossierRun } from '../persistence/dossier-runs';
import { keyOf, UnsealedRecordsReader, type UnsealedRecords } from '../persistence/unsealed-records';
import { usedVersions } from '../persistence/used-versions';
import { verifierText } from './verifier-text';
import type { ZipMember } from './zip';

/** A dossier ready to be zipped. */
export interface MadeDossier {
  readonly members: readonly ZipMember[];
  readonly asOf: Instant;
  readonly events: number;
  readonly omissions: readonly string[];
  readonly checkpoint: string;
}

interface Planned {
  readonly size: number;
  readonly asOf: Instant;
  readonly entries: readonly LogEntry[];
  readonly records: Map<string, RecordLine[]>;
  readonly documents: { sha256: string; bytes: number }[];
  readonly exportEvent: string;
  /** Signed note over exactly the planned places and the export's own event. */
  readonly checkpoint: string;
}

/** What a dossier of one distributor leaves out; message keys. */
const partyOmissions = [
  { what: 'OTHER_DISTRIBUTORS', why: 'The scope is one distributor' },
  {
    what: 'TENANT_RECORDS',
    why: 'Users, lists and settings concern no single distributor; they are in a dossier of the whole log',
  },
];

/**
 * Makes a dossier: seals what waits, writes and seals the export's own event, and proves every event against one
 * signed checkpoint.
 */
@Injectable()
export class DossierMaker {
  constructor(
    private readonly tenants: Tenants,
    private readonly sealer: Sealer,
    private readonly log: SealedLog,
    private readonly events: LogEvents,
    private readonly unsealed: UnsealedRecordsReader,
    private readonly sources: EvidenceSources,
    private readonly outbox: Outbox,
    private readonly keys: LogKeys,
    private readonly blobs: BlobStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param previous signed note of an earlier export's checkpoint, to prove that this one continues it */
  async make(context: Context, run: DossierRun, previous: string | undefined, version: string): Promise<MadeDossier> {
    const planned = await this.plan(context, run, previous);
    return this.tenants.within(context, (tx) => this.pack(tx, run, planned, previous, version));
  }

  /**
   * Collects rows and events of one moment, writes the export's own event and seals it next, all under the log's lock:
   * no other event can come to stand between them. What somebody commits while the rows are read is not in it.
   */
  private async plan(context: Context, run: DossierRun, previous: string | undefined): Promise<Planned> {
    return this.tenants.within(context, async (tx) => {
      await this.log.lock(tx);
      const size = await this.sealer.sealIn(tx);
      const asOf = this.clock.now();
      const entries = await this.events.entries(tx, partyOf(run.scope), size);
      const { records, documents } = await this.collect(tx, run.scope);
      const state = exportedState({ scope: run.scope, asOf, size, entries, previous: checkpointIn(previous) }, sha256);
      const written = await this.outbox.add(tx, dossierExported, {
        subject: run.id,
        party: partyOf(run.scope) as PartyId | null,
        state: { ...state, id: run.id, requestedAt: run.requestedAt },
      });
      const checkpoint = await this.sealer.sealOneIn(tx, written.id);
      return { size, asOf, entries, records, documents, exportEvent: written.id, checkpoint };
    });
  }

  private async collect(tx: Tx, scope: DossierScope) {
    const evidence: EvidenceScope =
      scope.kind === 'log' ? { kind: 'log' } : { kind: 'party', party: scope.party as PartyId };
    const records = new Map<string, RecordLine[]>();
    const documents: { sha256: string; bytes: number }[] = [];
    for (const source of this.sources.all()) {
      const lines: RecordLine[] = [];
      for await (const { subject, state } of source.collect(tx, evidence)) {
        lines.push({ subject, state: plain(state) as RecordLine['state'] });
      }
      records.set(source.name, lines);
      if (!source.documents) continue;
      for await (const document of source.documents(tx, evidence))
        documents.push({ sha256: document.sha256, bytes: document.bytes });
    }
    // Read last: by now it knows of every change that any of the rows above may show.
    const unsealed = await this.unsealed.read(tx);
    for (const [name, lines] of records) records.set(name, asSealed(lines, unsealed));
    return { records, documents };
  }

  private async pack(
    tx: Tx,
    run: DossierRun,
    planned: Planned,
    previous: string | undefined,
    version: string,
  ): Promise<MadeDossier> {
    const { tenantId } = tx.context;
    const { checkpoint } = planned;
    const own = await this.events.entry(tx, planned.exportEvent);
    if (!own) throw new Error('The export event has no place in the log yet');
    const entries = [...planned.entries, own];
    const covered = checkpointIn(checkpoint);
    const signer = this.keys.signer(tenantId);
    const omissions = run.scope.kind === 'party' ? partyOmissions : [];
    const head = {
      id: run.id,
      scope: run.scope,
      asOf: planned.asOf,
      log: { id: tenantId as string, origin: originOf(tenantId) },
    };
    const source: DossierSource = {
      id: run.id,
      logId: tenantId,
      scope: run.scope,
      asOf: planned.asOf,
      exportEvent: planned.exportEvent,
      size: planned.size,
      entries,
      tree: buildTree(await this.log.leaves(tx, covered?.size ?? 0), sha256),
      checkpoint,
      ...(previous && { previousCheckpoint: previous }),
      personal: await this.events.personal(
        tx,
        entries.map((entry) => entry.event.id),
      ),
      records: planned.records,
      documents: planned.documents,
      keys: [signer.key],
      signers: [signer],
      generator: { name: 'downstream', version },
      versions: { schema: 'downstream-records/1', ...(await usedVersions(tx, planned.size)) },
      omissions,
      others: new Map([
        [dossierPaths.verifier, new TextEncoder().encode(verifierText())],
        [dossierPaths.readme, new TextEncoder().encode(dossierReadme(head))],
      ]),
    };
    const files = [...writeDossier(source, sha256)].map(([path, bytes]) => ({ path, bytes }));
    const attached = planned.documents.map(({ sha256: hash }) => ({
      path: documentPath(hash),
      open: async () => (await this.blobs.get(tenantId, hash)).stream,
    }));
    return {
      members: [...files, ...attached],
      asOf: planned.asOf,
      events: entries.length,
      omissions: omissions.map((one) => one.what),
      checkpoint,
    };
  }
}

/** The records as the sealed log has them. */
const asSealed = (lines: readonly RecordLine[], unsealed: UnsealedRecords): RecordLine[] =>
  lines.flatMap((line) => {
    const sealed = unsealed.get(keyOf(line.subject));
    if (sealed === undefined) return [line];
    return sealed ? [{ subject: line.subject, state: plain(sealed.state) as RecordLine['state'] }] : [];
  });

const partyOf = (scope: DossierScope): string | null => (scope.kind === 'party' ? scope.party : null);

/** JSON as it will be written: what JSON cannot say (undefined members) is gone. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

function checkpointIn(note: string | undefined): Checkpoint | undefined {
  if (note === undefined) return undefined;
  const reading = readCheckpoint(note);
  if (!reading.ok) throw new Error(`A kept checkpoint does not read: ${reading.why}`);
  return reading.value.checkpoint;
}
