import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whether a connection to an address is allowed, and if not, which special range it lies in (for the log). */
export type AddressVerdict = { readonly allowed: true } | { readonly allowed: false; readonly range: string };

/**
 * Blocks that no service on the public internet has, from the IANA registries of special-purpose addresses (RFC 6890
 * and its updates), and single addresses of cloud platforms that look public and are not.
 */
const specialBlocks: readonly (readonly [block: string, range: string])[] = [
  ['0.0.0.0/8', 'this network'],
  ['10.0.0.0/8', 'private'],
  ['100.64.0.0/10', 'carrier-grade NAT'],
  ['127.0.0.0/8', 'loopback'],
  ['168.63.129.16/32', 'cloud platform'],
  ['169.254.0.0/16', 'link-local'],
  ['172.16.0.0/12', 'private'],
  ['192.0.0.0/24', 'protocol assignments'],
  ['192.0.2.0/24', 'documentation'],
  ['192.31.196.0/24', 'AS112'],
  ['192.52.193.0/24', 'multicast tunnelling'],
  ['192.88.99.0/24', '6to4 relay'],
  ['192.168.0.0/16', 'private'],
  ['192.175.48.0/24', 'AS112'],
  ['198.18.0.0/15', 'benchmark'],
  ['198.51.100.0/24', 'documentation'],
  ['203.0.113.0/24', 'documentation'],
  ['224.0.0.0/4', 'multicast'],
  ['240.0.0.0/4', 'reserved'],
  ['::/128', 'unspecified'],
  ['::1/128', 'loopback'],
  ['::ffff:0:0/96', 'IPv4-mapped'],
  ['::ffff:0:0:0/96', 'IPv4-translated'],
  ['::/96', 'IPv4-compatible'],
  ['64:ff9b::/96', 'NAT64'],
  ['64:ff9b:1::/48', 'NAT64'],
  ['100::/64', 'discard'],
  ['2001::/32', 'Teredo'],
  ['2001:2::/48', 'benchmark'],
  ['2001::/23', 'protocol assignments'],
  ['2001:db8::/32', 'documentation'],
  ['2002::/16', '6to4'],
  ['2620:4f:8000::/48', 'AS112'],
  ['3ffe::/16', 'returned to the registry'],
  ['3fff::/20', 'documentation'],
  ['5f00::/16', 'segment routing'],
  ['fc00::/7', 'unique local'],
  ['fe80::/10', 'link-local'],
  ['fec0::/10', 'site-local'],
  ['ff00::/8', 'multicast'],
];

const blocks = specialBlocks.map(([block, range]) => ({ block: ipaddr.parseCIDR(block), range }));
/** All of IPv6 that is given out to networks lies here; what lies elsewhere is no address to call. */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

type Address = ReturnType<typeof ipaddr.parse>;
type Block = ReturnType<typeof ipaddr.parseCIDR>;

function lies(address: Address, [network, bits]: Block): boolean {
  if (address instanceof ipaddr.IPv4) return network instanceof ipaddr.IPv4 && address.match(network, bits);
  return network instanceof ipaddr.IPv6 && address.match(network, bits);
}

/** ISATAP (RFC 5214) hides an IPv4 address in the last four bytes of any prefix. */
const isIsatap = (address: Address): boolean =>
  address instanceof ipaddr.IPv6 && [0, 0x200].includes(address.parts[4] ?? -1) && address.parts[5] === 0x5efe;

function rangeOf(address: Address): string | undefined {
  const special = blocks.find(({ block }) => lies(address, block));
  if (special) return special.range;
  if (address instanceof ipaddr.IPv6 && !lies(address, globalUnicast)) return 'not given out';
  if (isIsatap(address)) return 'ISATAP';
  // A second table, kept by others, in case ours lacks a block.
  const range = address.range();
  return range === 'unicast' ? undefined : range;
}

/**
 * Judges one IP address: only an address that anybody on the internet could be given is allowed. Whatever carries an
 * IPv4 address inside an IPv6 one (mapped, NAT64, 6to4, Teredo, ISATAP) is refused whole.
 * @param address as a resolver or a socket says it: dotted IPv4, or IPv6 with or without a zone; anything else is refused
 */
export function judgeAddress(address: string): AddressVerdict {
  if (isIP(address) === 0) return { allowed: false, range: 'no address' };
  const range = rangeOf(ipaddr.parse(address));
  return range === undefined ? { allowed: true } : { allowed: false, range };
}
