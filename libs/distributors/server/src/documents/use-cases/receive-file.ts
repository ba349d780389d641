import { createHash } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { fileName, intake, typeFacts, type ReceivedFile, type Scan } from '@downstream/distributors/core/documents';
import { refusal, RefusalError, type Clock, type DocumentKind, type Instant, type TenantId } from '@downstream/kernel';
import { CLOCK } from '@downstream/platform/database';
import { FileScanner, type ScanReport } from '@downstream/platform/scanning';
import { BlobStore } from '@downstream/platform/storage';

/** A file as it comes in over the wire. */
export interface IncomingFile {
  /** As the sender calls it. */
  readonly name: string;
  readonly body: AsyncIterable<Uint8Array>;
}

/** The scanner's report as a record keeps it. */
export function scanOf(report: ScanReport, at: Instant): Scan {
  const { state, by } = report;
  return {
    ...{ state, at, by },
    gap: report.state === 'NOT_SCANNED' ? report.gap : null,
    found: report.state === 'INFECTED' ? report.found : null,
  };
}

/**
 * Takes a file into the store while it comes in: hashed and shown to the scanner as it was sent, read by its form, and
 * kept without what pictures tell on the side. The store keeps a file only when its last byte has come, and the last
 * byte is held back until the scanner has spoken: what is refused never had a name there.
 */
@Injectable()
export class ReceiveFile {
  private readonly log = new Logger('Documents');

  constructor(
    private readonly blobs: BlobStore,
    private readonly scanner: FileScanner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws RefusalError as `intake` of the core, and DOCUMENT_INFECTED with `found` */
  async run(tenantId: TenantId, kind: DocumentKind, { name, body }: IncomingFile): Promise<ReceivedFile> {
    const session = this.scanner.begin();
    const hash = createHash('sha256');
    async function* seen(): AsyncGenerator<Uint8Array> {
      for await (const part of body) {
        hash.update(part);
        await session.show(part);
        yield part;
      }
    }
    try {
      const { type, content, findings } = await intake(seen(), kind);
      const judged = this.judge(content, async () => scanOf(await session.report(), this.clock.now()));
      const { sha256, size } = await this.blobs.put(tenantId, judged.content, { mediaType: typeFacts[type].mediaType });
      return {
        ...{ name: fileName(name, type), type, bytes: size, sha256, receivedSha256: hash.digest('hex') },
        ...{ metadataRemoved: findings.metadataRemoved, carries: findings.carries, scan: judged.scan() },
      };
    } finally {
      session.end();
    }
  }

  private judge(parts: AsyncIterable<Uint8Array>, report: () => Promise<Scan>) {
    let scan: Scan | undefined;
    const { log } = this;
    async function* content(): AsyncGenerator<Uint8Array> {
      yield* parts;
      scan = await report();
      if (scan.state === 'NOT_SCANNED' && scan.gap !== 'NO_SCANNER')
        log.warn({ msg: 'A document was not scanned', gap: scan.gap });
      if (scan.state !== 'INFECTED') return;
      log.warn({ msg: 'An infected document was refused', found: scan.found });
      throw new RefusalError(refusal('DOCUMENT_INFECTED', { found: scan.found }));
    }
    return {
      content: content(),
      scan: (): Scan => {
        if (!scan) throw new Error('The file was not read to its end');
        return scan;
      },
    };
  }
}
