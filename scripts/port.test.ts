import { once } from "node:events";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { networkAddresses, refusal, whyNotListen } from "./port";

test("a host and a port are tried before they are needed", async () => {
  expect(await whyNotListen("127.0.0.1", 0)).toBeNull();
  expect(await whyNotListen("192.0.2.1", 0)).toContain("PLEXUS_HOST must be an address of this machine");
  const squatter = createServer().listen(0, "127.0.0.1");
  await once(squatter, "listening");
  const address = squatter.address();
  const port = address && typeof address === "object" ? address.port : 0;
  expect(await whyNotListen("127.0.0.1", port)).toContain(`Port ${port} is taken`);
  squatter.close();
  await once(squatter, "close");
  expect(await whyNotListen("127.0.0.1", port)).toBeNull();
});

test("a port of the system's is said to be one", () => {
  const denied = Object.assign(new Error("listen EACCES"), { code: "EACCES" });
  expect(refusal(denied, 80)).toContain("Port 80 is for the system");
});

test("others are told where they reach it only where they do", () => {
  expect(networkAddresses("127.0.0.1", 3000)).toEqual([]);
  const own = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const reached = own.filter(({ family, internal }) => family === "IPv4" && !internal);
  for (const host of ["0.0.0.0", "::"])
    expect(networkAddresses(host, 3000)).toEqual(reached.map(({ address }) => `http://${address}:3000`));
});
