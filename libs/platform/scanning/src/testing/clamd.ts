import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** How a daemon of the tests behaves. */
export type Manner = 'scans' | 'silent' | 'stuck' | 'hangs-up' | 'small' | 'nonsense';

/** A scanner that speaks the protocol of clamd and knows one virus. */
export interface TestClamd {
  readonly url: string;
  /** How many files it was shown to their end. */
  scanned(): number;
  behave(manner: Manner): void;
  close(): Promise<void>;
}

/** The harmless text that every scanner takes for a virus (eicar.org), in two parts so that no scanner takes this file for one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

const SMALL = 1024;

/** Starts a daemon on a free port of this machine; close it afterwards. */
export async function openClamd(): Promise<TestClamd> {
  let manner: Manner = 'scans';
  let scanned = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let held: Buffer<ArrayBufferLike> = Buffer.alloc(0);
    let file: Buffer[] | undefined;
    let bytes = 0;
    const answer = (text: string): void => void socket.end(`${text}\0`);
    socket.on('data', (part: Buffer) => {
      held = Buffer.concat([held, part]);
      if (file === undefined) {
        const end = held.indexOf(0);
        if (end === -1) return;
        const command = held.toString('utf8', 0, end);
        held = held.subarray(end + 1);
        if (manner === 'silent') return;
        if (command === 'zVERSION') return answer('ClamAV 1.4.1/27500/Mon Mar  2 08:00:00 2026');
        if (manner === 'hangs-up') return void socket.destroy();
        if (manner === 'stuck') return void socket.pause();
        file = [];
      }
      while (held.length >= 4) {
        const length = held.readUInt32BE(0);
        if (length === 0) {
          scanned += 1;
          if (manner === 'nonsense') return answer('stream: perhaps');
          return answer(Buffer.concat(file).includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK');
        }
        if (held.length < 4 + length) return;
        file.push(held.subarray(4, 4 + length));
        bytes += length;
        held = held.subarray(4 + length);
        if (manner === 'small' && bytes > SMALL) return answer('INSTREAM size limit exceeded. ERROR');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    scanned: () => scanned,
    behave: (next) => void (manner = next),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
