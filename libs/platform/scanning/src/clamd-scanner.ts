import { connect, type Socket } from 'node:net';
import type { ScanGap } from '@downstream/kernel';
import { FileScanner, type ScanReport, type ScanSession } from './file-scanner';

/** How long to wait for a scanner, in milliseconds. */
export interface ClamdLimits {
  /** For the connection and its name. */
  readonly connectMs: number;
  /** For one file as a whole, from the first byte to the answer. */
  readonly wholeMs: number;
}

const usual: ClamdLimits = { connectMs: 2_000, wholeMs: 60_000 };
/** Longer answers are none. */
const ANSWER = 4_096;
const PORTION = 64 * 1024;

class Gap extends Error {
  constructor(readonly gap: ScanGap) {
    super(gap);
  }
}

/** Whether something happens before a deadline. */
async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Gap('TIMED_OUT')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads one answer, which ends with a zero byte. */
function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (part: Buffer) => {
      text += part.toString('utf8');
      const end = text.indexOf('\0');
      if (end !== -1) resolve(text.slice(0, end));
      else if (text.length > ANSWER) reject(new Gap('FAILED'));
    });
    socket.on('error', (error) => reject(error instanceof Gap ? error : new Gap('UNREACHABLE')));
    socket.on('close', () => reject(new Gap('FAILED')));
  });
}

/** What the daemon says, as a report (man page of clamd, INSTREAM). */
function reportOf(answer: string, by: string): ScanReport {
  if (answer === 'stream: OK') return { state: 'NOTHING_FOUND', by };
  const found = /^stream: (.{1,200}) FOUND$/.exec(answer)?.[1];
  if (found !== undefined) return { state: 'INFECTED', by, found };
  throw new Gap(answer.startsWith('INSTREAM size limit exceeded') ? 'TOO_LARGE' : 'FAILED');
}

class ClamdSession implements ScanSession {
  private readonly sockets: Socket[] = [];
  private readonly deadline: number;
  /** The connection that takes the file, and its answer; undefined once something went wrong. */
  private readonly opened: Promise<{ socket: Socket; by: string; answer: Promise<string> }>;

  constructor(
    private readonly dial: () => Socket,
    private readonly limits: ClamdLimits,
  ) {
    this.deadline = performance.now() + limits.wholeMs;
    this.opened = this.open();
    this.opened.catch(() => undefined);
  }

  async show(part: Uint8Array): Promise<void> {
    try {
      const { socket } = await this.opened;
      for (let at = 0; at < part.length; at += PORTION) await this.send(socket, part.subarray(at, at + PORTION));
    } catch {
      // The report says it.
    }
  }

  async report(): Promise<ScanReport> {
    try {
      const { socket, by, answer } = await this.opened;
      if (socket.writable) socket.write(Buffer.alloc(4));
      return reportOf(await within(this.left(), answer), by);
    } catch (error) {
      return { state: 'NOT_SCANNED', by: null, gap: error instanceof Gap ? error.gap : 'UNREACHABLE' };
    } finally {
      this.end();
    }
  }

  end(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private left(): number {
    return Math.max(0, this.deadline - performance.now());
  }

  /** The daemon's name first, on a connection of its own: then it is known to be there before a file is sent. */
  private async open() {
    const by = await within(this.limits.connectMs, this.ask('zVERSION\0').answer);
    const { socket, answer } = this.ask('zINSTREAM\0');
    return { socket, by: by.slice(0, 200), answer };
  }

  private ask(command: string): { socket: Socket; answer: Promise<string> } {
    const socket = this.dial();
    this.sockets.push(socket);
    const answer = answerOf(socket);
    answer.catch(() => undefined);
    socket.write(command);
    return { socket, answer };
  }

  /** One portion with its length before it, waiting while the daemon is slow to take it. */
  private async send(socket: Socket, portion: Uint8Array): Promise<void> {
    if (!socket.writable) return;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(portion.length);
    socket.write(length);
    if (socket.write(portion)) return;
    await within(
      this.left(),
      new Promise<void>((resolve) => {
        socket.once('drain', resolve);
        socket.once('close', () => resolve());
      }),
    ).catch((error: unknown) => {
      // Nothing more is sent to a daemon that takes nothing; the report finds the reason.
      socket.destroy(error as Error);
      throw error;
    });
  }
}

/**
 * Shows files to a ClamAV daemon by its own protocol, as they come in (INSTREAM): nothing is written for it, and it
 * needs no access to our store.
 */
export class ClamdScanner extends FileScanner {
  readonly present = true;
  private readonly dial: () => Socket;

  /** @param url `tcp://host:3310`, or `unix:///path/of/the/socket` */
  constructor(
    url: string,
    private readonly limits: ClamdLimits = usual,
  ) {
    super();
    const { protocol, hostname, port, pathname } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    this.dial = () =>
      protocol === 'unix:' ? connect(decodeURIComponent(pathname)) : connect(Number(port || 3310), host);
  }

  begin(): ScanSession {
    return new ClamdSession(this.dial, this.limits);
  }
}
