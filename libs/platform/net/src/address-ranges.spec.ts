import { BlockList, isIP } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeAddress } from './address-ranges';
import { judgeUrl } from './outbound-url';

/** The IANA registries once more, in the words of another implementation. */
const forbidden = new BlockList();
const blocks4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...['192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4', '168.63.129.16/32'],
];
const blocks6 = [
  ...['::/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/32', '2001:2::/48'],
  ...['2001:db8::/32', '2002::/16', '3fff::/20', '5f00::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
];
for (const block of [...blocks4, ...blocks6]) {
  const [net = '', bits] = block.split('/');
  forbidden.addSubnet(net, Number(bits), isIP(net) === 4 ? 'ipv4' : 'ipv6');
}

const policy = { httpHosts: [], ports: [] };
const octetsOf = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
const dotted = (value: number) => octetsOf(value).join('.');

/** An IPv4 address inside a block, as a number. */
const inside4 = fc.constantFrom(...blocks4).chain((block) => {
  const [net = '', bits = '0'] = block.split('/');
  const start = net.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
  return fc.integer({ min: 0, max: 2 ** (32 - Number(bits)) - 1 }).map((offset) => start + offset);
});

/** Every notation of an IPv4 address that a URL may hold. */
const notations: readonly ((value: number) => string)[] = [
  dotted,
  String,
  (value) => `0x${value.toString(16)}`,
  (value) => `0${value.toString(8)}`,
  (value) =>
    octetsOf(value)
      .map((octet) => `0x${octet.toString(16)}`)
      .join('.'),
  (value) =>
    octetsOf(value)
      .map((octet) => `0${octet.toString(8)}`)
      .join('.'),
  (value) => `${value >>> 24}.${value & 0xffffff}`,
  (value) => `${value >>> 24}.${(value >>> 16) & 255}.${value & 0xffff}`,
  (value) => dotted(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  (value) => dotted(value).replaceAll('.', '\u3002'),
  (value) => `${dotted(value)}.`,
];

/** Every IPv6 address that carries an IPv4 one. */
const carriers: readonly ((value: number) => string)[] = [
  (value) => `::ffff:${dotted(value)}`,
  (value) => `::ffff:${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}`,
  (value) => `0:0:0:0:0:FFFF:${dotted(value)}`,
  (value) => `::${dotted(value)}`,
  (value) => `::ffff:0:${dotted(value)}`,
  (value) => `64:ff9b::${dotted(value)}`,
  (value) => `64:ff9b:1:2:3:4:${dotted(value)}`,
  (value) => `2002:${(value >>> 16).toString(16)}:${(value & 0xffff).toString(16)}::1`,
  (value) => `2001:0:1:2:3:4:${dotted(~value >>> 0)}`,
  (value) => `2a00:1450:1:2:0:5efe:${dotted(value)}`,
  (value) => `2a00:1450:1:2:200:5efe:${dotted(value)}`,
];

const groups = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
const written = (words: readonly number[]) => words.map((word) => word.toString(16)).join(':');

describe('judgeAddress', () => {
  it('allows no address of a forbidden range, in any notation that a URL may hold', () => {
    fc.assert(
      fc.property(inside4, fc.constantFrom(...notations), (value, write) => {
        expect(judgeAddress(dotted(value)).allowed).toBe(false);
        expect(judgeUrl(`https://${write(value)}/`, policy).ok).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  it('allows no IPv4 address inside an IPv6 one, public or not', () => {
    const any = fc.oneof(inside4, fc.integer({ min: 0, max: 0xffffffff }));
    fc.assert(
      fc.property(any, fc.constantFrom(...carriers), (value, carry) => {
        expect(judgeAddress(carry(value)).allowed).toBe(false);
        expect(judgeUrl(`https://[${carry(value)}]/`, policy).ok).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  it('allows no address that a second table of the ranges forbids', () => {
    fc.assert(
      fc.property(groups, fc.constantFrom(...blocks6, '2000::/3'), (words, block) => {
        // A random address, moved into the block: its first words are the block's.
        const [net = '', bits = '0'] = block.split('/');
        const start = new URL(`http://[${net}]`).hostname.slice(1, -1).split('::')[0]?.split(':').filter(Boolean) ?? [];
        const whole = Math.floor(Number(bits) / 16);
        const moved = words.map((word, i) => (i < whole ? parseInt(start[i] ?? '0', 16) : word));
        const address = written(moved);
        const outside = (moved[0] ?? 0) >> 13 !== 1;
        if (forbidden.check(address, 'ipv6') || outside) expect(judgeAddress(address).allowed).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  it('allows IPv4 addresses exactly where the second table has nothing to say', () => {
    const rare = new BlockList();
    for (const net of ['192.31.196.0', '192.52.193.0', '192.175.48.0']) rare.addSubnet(net, 24, 'ipv4');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (value) => {
        const address = dotted(value);
        const expected = !forbidden.check(address, 'ipv4') && !rare.check(address, 'ipv4');
        expect(judgeAddress(address).allowed).toBe(expected);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['127.0.0.1', 'loopback'],
    ['169.254.169.254', 'link-local'],
    ['168.63.129.16', 'cloud platform'],
    ['::ffff:10.0.0.1', 'IPv4-mapped'],
    ['64:ff9b::a00:1', 'NAT64'],
    ['2001:0:1::1', 'Teredo'],
    ['fe80::1%eth0', 'link-local'],
    ['fd00:ec2::254', 'unique local'],
    ['4000::1', 'not given out'],
    ['2a00::5efe:a00:1', 'ISATAP'],
    ['127.1', 'no address'],
    ['localhost', 'no address'],
    ['', 'no address'],
  ])('names the range of %s for the log: %s', (address, range) => {
    expect(judgeAddress(address)).toEqual({ allowed: false, range });
  });

  it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001:81b::200e'])(
    'allows %s',
    (address) => {
      expect(judgeAddress(address)).toEqual({ allowed: true });
    },
  );
});
