import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** 2002:aabb:ccdd::/16 and 64:ff9b::aabb:ccdd/96 carry an IPv4 address that is where the packets end. */
function unwrap(address: Address): Address {
  if (address.kind() === "ipv4") return address;
  const v6 = address as ipaddr.IPv6;
  if (v6.isIPv4MappedAddress()) return v6.toIPv4Address();
  const bytes = v6.toByteArray();
  const range = v6.range();
  if (range === "6to4") return new ipaddr.IPv4(bytes.slice(2, 6));
  if (range === "rfc6052" && bytes.slice(4, 12).every((byte) => byte === 0))
    return new ipaddr.IPv4(bytes.slice(12, 16));
  return v6;
}

/** ::a.b.c.d, given up long ago: not told apart by ipaddr.js, and some stacks still route it to the IPv4 address. */
const isCompatible = (address: Address) =>
  address.kind() === "ipv6" &&
  (address as ipaddr.IPv6)
    .toByteArray()
    .slice(0, 12)
    .every((byte) => byte === 0);

/** Where an operator lets the engine fetch although the address is not public: `host:port` and CIDR entries. */
export class AllowList {
  private readonly hosts = new Set<string>();
  private readonly ranges: [Address, number][] = [];

  /** @throws Error for an entry that is neither */
  constructor(entries: string[]) {
    for (const entry of entries) {
      if (ipaddr.isValidCIDR(entry)) this.ranges.push(ipaddr.parseCIDR(entry));
      else if (/^(\[[0-9a-f:.]+\]|[^\s:/]+):\d{1,5}$/i.test(entry)) this.hosts.add(entry.toLowerCase());
      else throw new Error("ENGINE_FETCH_ALLOW holds an entry that is neither host:port nor a CIDR range");
    }
  }

  hasHost(hostname: string, port: number): boolean {
    return this.hosts.has(`${hostname.toLowerCase()}:${port}`);
  }

  hasAddress(address: Address): boolean {
    return this.ranges.some(([range, bits]) => address.kind() === range.kind() && address.match(range, bits));
  }
}

/**
 * True where an address may be fetched from: ordinary public unicast, or inside an allowed range. Private, loopback,
 * link-local, unspecified, multicast, carrier NAT, documentation and every other special range are refused, also
 * wrapped in an IPv6 address.
 */
export function isFetchable(text: string, allow: AllowList): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = unwrap(ipaddr.parse(text));
  if (allow.hasAddress(address)) return true;
  return address.range() === "unicast" && !isCompatible(address);
}

/** Whether two spellings name one address. */
export function isSameAddress(one: string, other: string): boolean {
  return (
    ipaddr.isValid(one) && ipaddr.isValid(other) && ipaddr.process(one).toString() === ipaddr.process(other).toString()
  );
}
