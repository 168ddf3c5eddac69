import { afterEach, expect, it } from "vitest";
import { NO_ADDRESS, networkAddress } from "./network-address";

afterEach(() => {
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
