import { expect, test } from "vitest";
import { addressOf, agentOf, networkOf } from "@/lib/auth/origin";

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["10.0.0.1, 203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:DB8::1", "2001:db8::1"],
  ["<script>", null],
  ["", null],
  [null, null],
])("of the forwarded %s the address is %s", (forwarded, address) => {
  expect(addressOf(forwarded)).toBe(address);
});

const windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)";
test.each([
  [`${windows} Chrome/141.0.0.0 Safari/537.36`, "Chrome on Windows"],
  [`${windows} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`, "Edge on Windows"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox on Linux"],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
    "Safari on iOS",
  ],
  [
    "Mozilla/5.0 (Linux; Android 16; SM-A556E) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36",
    "Samsung Internet on Android",
  ],
  ["curl/8.5.0", "Another program"],
  [null, null],
])("the program %s is told as %s", (header, agent) => {
  expect(agentOf(header)).toBe(agent);
});

test.each([
  ["203.0.113.77", "203.0.113.x"],
  ["2001:db8:12:34::9", "2001:db8:12::"],
  ["2001:db8::9", "2001:db8:0::"],
  ["::1", "0:0:0::"],
  [null, null],
])("of the address %s the network %s is kept with a session", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
