import { isIP } from "node:net";

/** Where a request came from, as the auditor is told. */
export interface Origin {
  requestId: string;
  /** IPv4 or IPv6, as the nearest proxy saw it; null where it cannot be told. */
  address: string | null;
  /** Browser and system by their names, never their versions: `Chrome on Windows`. */
  agent: string | null;
}

/**
 * The address that asks, as the nearest proxy saw it (the last entry), or the socket's. Only as honest as that proxy.
 * An IPv4 address written as IPv6 is written as IPv4.
 */
export function addressOf(forwardedFor: string | null | undefined): string | null {
  const last =
    forwardedFor
      ?.split(",")
      .at(-1)
      ?.trim()
      .replace(/^::ffff:(?=\d+\.)/i, "") ?? "";
  return isIP(last) === 0 ? null : last.toLowerCase();
}

/**
 * The network of an address without the machine in it, enough to recognise one's own office or home: three parts of an IPv4
 * address, the first 48 bits of an IPv6 one (what a site is given, RFC 6177).
 */
export function networkOf(address: string | null): string | null {
  if (address === null) return null;
  if (isIP(address) === 4) return address.replace(/\.\d+$/, ".x");
  const [head = "", tail] = address.split("::");
  const groups = [...head.split(":").filter(Boolean), ...(tail === undefined ? [] : ["0", "0", "0"])];
  return `${groups.slice(0, 3).join(":")}::`;
}

/** Looked for in this order: most browsers name the ones they descend from as well. */
const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bHeadlessChrome\/|\bChrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: [RegExp, string][] = [
  [/\bAndroid\b/, "Android"],
  [/\b(iPhone|iPad|iPod)\b/, "iOS"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
];

const nameIn = (known: [RegExp, string][], text: string) => known.find(([pattern]) => pattern.test(text))?.[1];

/** The families behind a User-Agent header; null where there is none, `Another program` where it names none of them. */
export function agentOf(userAgent: string | null | undefined): string | null {
  if (!userAgent) return null;
  const browser = nameIn(browsers, userAgent);
  const system = nameIn(systems, userAgent);
  return browser && system ? `${browser} on ${system}` : (browser ?? "Another program");
}

/** Where a request with these headers came from. */
export function originOf(headers: Pick<Headers, "get">, requestId: string): Origin {
  return { requestId, address: addressOf(headers.get("x-forwarded-for")), agent: agentOf(headers.get("user-agent")) };
}
