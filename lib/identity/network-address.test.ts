import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { NO_ADDRESS, networkAddress, networkOf } from "./network-address";

beforeEach(() => {
  delete process.env.PLEXUS_TRUST_PROXY;
});

it("believes nobody about an address unless the clinic's proxy says it", () => {
  expect(networkAddress("192.0.2.1")).toBe(NO_ADDRESS);
});

it("is what the clinic's proxy added last, whatever a client wrote before", () => {
  process.env.PLEXUS_TRUST_PROXY = "1";
  expect(networkAddress("198.51.100.9, 192.0.2.1")).toBe("192.0.2.1");
  expect(networkAddress("192.0.2.1")).toBe("192.0.2.1");
  for (const missing of [null, undefined, "", " , "]) expect(networkAddress(missing)).toBe(NO_ADDRESS);
});

it("is one network for all that one line has of addresses", () => {
  const networks: Record<string, string[]> = {
    "192.0.2.1": ["192.0.2.1", " 192.0.2.1 ", "192.0.2.1:443", "::ffff:192.0.2.1", "[::FFFF:c000:201]:443"],
    "2001:db8:0:7::/64": [
      ...[
        "2001:db8:0:7::1",
        "2001:0DB8:0000:0007:ffff:0:0:9",
        "[2001:db8:0:7::2]",
        "[2001:db8:0:7::2]:50123",
      ],
      ...['"[2001:db8:0:7::3]:80"', "2001:db8:0:7::192.0.2.1", "2001:db8:0:7::1%eth0"],
    ],
    "0:0:0:0::/64": ["::1", "::"],
    "fe80:0:0:0::/64": ["fe80::1"],
  };
  for (const [network, addresses] of Object.entries(networks))
    expect(addresses.map(networkOf), network).toEqual(addresses.map(() => network));
  const none = [
    "",
    "unknown",
    "_hidden",
    "192.0.2",
    "192.0.2.256",
    "::ffff:1:2:3:4:5:6:7:8",
    "[::1",
    "a.example",
  ];
  expect(none.map(networkOf)).toEqual(none.map(() => null));
});

it("is the same for any two addresses of a /64, and another beyond it", () => {
  const half = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 });
  const written = (...groups: number[]) => groups.map((group) => group.toString(16)).join(":");
  fc.assert(
    fc.property(half, half, half, (network, one, other) => {
      fc.pre(network.some((group) => group !== 0));
      expect(networkOf(written(...network, ...one))).toBe(networkOf(written(...network, ...other)));
      const [first = 0, ...rest] = network;
      expect(networkOf(written(first ^ 1, ...rest, ...one))).not.toBe(networkOf(written(...network, ...one)));
    }),
  );
});
