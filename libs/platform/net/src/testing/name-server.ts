import { createSocket } from 'node:dgram';

/** Records of one name: `{ MX: [[10, 'mx.example.org']], A: ['203.0.113.9'] }`. */
export interface NameRecords {
  readonly MX?: readonly (readonly [number, string])[];
  readonly A?: readonly string[];
  readonly TXT?: readonly string[];
  readonly CAA?: readonly (readonly [string, string])[];
}

/** How the server answers: by its records, never, with a server failure, or with bytes that are no answer. */
export type NameServerMood = 'ANSWERS' | 'SILENT' | 'FAILS' | 'GARBAGE';

const types = { 1: 'A', 15: 'MX', 16: 'TXT', 257: 'CAA' } as const;

const label = (text: string): Buffer => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, 'ascii')]);
const wireName = (name: string): Buffer =>
  Buffer.concat([
    ...name
      .split('.')
      .filter((part) => part !== '')
      .map(label),
    Buffer.from([0]),
  ]);

function dataOf(records: NameRecords, type: number): Buffer[] {
  const kind = types[type as keyof typeof types];
  if (kind === 'A') return (records.A ?? []).map((address) => Buffer.from(address.split('.').map(Number)));
  if (kind === 'MX')
    return (records.MX ?? []).map(([priority, host]) =>
      Buffer.concat([Buffer.from([priority >> 8, priority & 255]), wireName(host)]),
    );
  if (kind === 'TXT') return (records.TXT ?? []).map(label);
  if (kind === 'CAA')
    return (records.CAA ?? []).map(([tag, value]) => Buffer.concat([Buffer.from([0]), label(tag), Buffer.from(value)]));
  return [];
}

/** The question's name, and where it ends. */
function question(message: Buffer): { readonly name: string; readonly end: number; readonly type: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('ascii', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.').toLowerCase(), end: at + 5, type: message.readUInt16BE(at + 1) };
}

/** A name server of a test (RFC 1035 over UDP), at a port of its own on 127.0.0.1. */
export async function nameServer(names: Readonly<Record<string, NameRecords>>) {
  const socket = createSocket('udp4');
  let mood: NameServerMood = 'ANSWERS';
  const asked: string[] = [];
  socket.on('message', (message, from) => {
    const { name, end, type } = question(message);
    asked.push(name);
    if (mood === 'SILENT') return;
    if (mood === 'GARBAGE') return socket.send(Buffer.from('no answer at all'), from.port, from.address);
    const records = names[name];
    const data = records && mood === 'ANSWERS' ? dataOf(records, type) : [];
    const code = mood === 'FAILS' ? 2 : records ? 0 : 3;
    const head = Buffer.alloc(12);
    message.copy(head, 0, 0, 2);
    head.writeUInt16BE(0x8180 | code, 2);
    head.writeUInt16BE(1, 4);
    head.writeUInt16BE(data.length, 6);
    const answers = data.map((bytes) => {
      const record = Buffer.alloc(12);
      record.writeUInt16BE(0xc00c, 0);
      record.writeUInt16BE(type, 2);
      record.writeUInt16BE(1, 4);
      record.writeUInt32BE(60, 6);
      record.writeUInt16BE(bytes.length, 10);
      return Buffer.concat([record, bytes]);
    });
    socket.send(Buffer.concat([head, message.subarray(12, end), ...answers]), from.port, from.address);
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  return {
    /** As {@link NameSystem} takes it. */
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    become: (next: NameServerMood) => {
      mood = next;
    },
    close: () => new Promise<void>((done) => socket.close(() => done())),
  };
}
export type NameServer = Awaited<ReturnType<typeof nameServer>>;
