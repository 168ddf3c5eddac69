import { isIPv4, isIPv6 } from "node:net";

/** What stands for the network where none can be believed. */
export const NO_ADDRESS = "direct";

/** Of an address of the sixth version the first half is its network's; whoever has one address has all of it. */
const NETWORK_GROUPS = 4;
const GROUPS = 8;

/** The eight groups of an address, without zeros before them. URLs write addresses in one way, and the last four bytes as groups. */
function groupsOf(address: string): string[] {
  const written = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = [], tail = []] = written.split("::").map((part) => part.split(":").filter(Boolean));
  return [...head, ...Array<string>(GROUPS - head.length - tail.length).fill("0"), ...tail];
}

/** `::ffff:192.0.2.1` is an address of the fourth version in the form of the sixth. */
function unmapped(groups: string[]): string | null {
  const [high = 0, low = 0] = groups.slice(6).map((group) => Number.parseInt(group, 16));
  const isMapped = groups.slice(0, 6).join(":") === "0:0:0:0:0:ffff";
  return isMapped ? [high >> 8, high & 255, low >> 8, low & 255].join(".") : null;
}

/** Without what some proxies write around it: brackets, a port, a zone. */
const bare = (written: string): string =>
  written
    .trim()
    .replace(/^"|"$/g, "")
    .replace(/^\[([^\]]*)\](:\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1")
    .replace(/%.*$/, "");

/** The network an address is in: itself, or of the sixth version its /64. Null for what is none. */
export function networkOf(written: string): string | null {
  const address = bare(written);
  if (isIPv4(address)) return address;
  if (!isIPv6(address)) return null;
  const groups = groupsOf(address);
  return unmapped(groups) ?? `${groups.slice(0, NETWORK_GROUPS).join(":")}::/64`;
}

/**
 * The network a request came from, for rate limits. A browser can write `X-Forwarded-For` itself, so it counts only
 * where the settings say that a proxy of the clinic's own adds to it, and of it the last entry, which is the proxy's.
 */
export function networkAddress(forwarded: string | null | undefined): string {
  if (process.env.PLEXUS_TRUST_PROXY !== "1") return NO_ADDRESS;
  return networkOf(forwarded?.split(",").at(-1) ?? "") ?? NO_ADDRESS;
}
