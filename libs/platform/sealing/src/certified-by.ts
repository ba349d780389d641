import { X509Certificate } from 'node:crypto';
import type { BitString } from 'asn1js';
import { BasicConstraints, Certificate } from 'pkijs';

/** A certificate in both readings: one verifies, the other shows what it is bound to. */
interface Link {
  readonly x509: X509Certificate;
  readonly parsed: Certificate;
}

const MOST_CERTIFICATES = 32;
const LONGEST_CHAIN = 6;
const BASIC_CONSTRAINTS = '2.5.29.19';
const KEY_USAGE = '2.5.29.15';
/** digitalSignature and nonRepudiation (RFC 5280, 4.2.1.3). */
const SIGNS = 0xc0;
/** Extensions whose meaning is looked at here, or limits nothing: key usage, basic constraints, policies, extended usage. */
const understood = [KEY_USAGE, BASIC_CONSTRAINTS, '2.5.29.32', '2.5.29.37'];

const linkOf = (der: Uint8Array): Link => ({
  x509: new X509Certificate(der),
  parsed: Certificate.fromBER(Uint8Array.from(der)),
});

/** Valid at a time, and bound by nothing critical that we would not obey. */
const holds = ({ x509, parsed }: Link, at: Date): boolean =>
  Date.parse(x509.validFrom) <= at.getTime() &&
  at.getTime() <= Date.parse(x509.validTo) &&
  (parsed.extensions ?? []).every(({ critical, extnID }) => !critical || understood.includes(extnID));

function maySign({ x509, parsed }: Link): boolean {
  const usage = parsed.extensions?.find(({ extnID }) => extnID === KEY_USAGE)?.parsedValue as BitString | undefined;
  return !x509.ca && (usage === undefined || ((usage.valueBlock.valueHexView[0] ?? 0) & SIGNS) !== 0);
}

/** How many authorities may stand between this one and a signer. */
function mostBelow({ parsed }: Link): number {
  const bound = parsed.extensions?.find(({ extnID }) => extnID === BASIC_CONSTRAINTS)?.parsedValue as unknown;
  const length = bound instanceof BasicConstraints ? bound.pathLenConstraint : undefined;
  return typeof length === 'number' ? length : LONGEST_CHAIN;
}

const gave = (issuer: Link, below: Link): boolean =>
  issuer.x509.ca && below.x509.checkIssued(issuer.x509) && below.x509.verify(issuer.x509.publicKey);

/**
 * Whether a chain leads from a signer to one of the authorities, each link given by the next one and valid at that time
 * (after RFC 5280, 6). Names an authority is bound to are not understood here: such a chain counts for nothing.
 * @param chain certificates, DER: the signer's first, then whatever came with it, in any order
 * @param authorities DER
 */
export function isCertified(chain: readonly Uint8Array[], authorities: readonly Uint8Array[], at: Date): boolean {
  if (authorities.length === 0 || chain.length > MOST_CERTIFICATES) return false;
  try {
    const [signer, ...others] = chain.map(linkOf);
    if (!signer || !maySign(signer)) return false;
    const trusted = authorities.map(linkOf);
    let [link, between] = [signer, 0];
    const seen = new Set<Link>();
    while (holds(link, at) && between <= LONGEST_CHAIN) {
      const below = link;
      seen.add(below);
      const top = trusted.find((one) => gave(one, below));
      if (top) return holds(top, at) && between <= mostBelow(top);
      const next = others.find((one) => !seen.has(one) && !one.x509.raw.equals(below.x509.raw) && gave(one, below));
      if (!next || between > mostBelow(next)) return false;
      link = next;
      between += 1;
    }
    return false;
  } catch {
    return false;
  }
}
