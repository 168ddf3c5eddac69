import { NextRequest } from "next/server";
import { afterEach, expect, it } from "vitest";
import { proxy } from "./proxy";

afterEach(() => {
  delete process.env.PLEXUS_ORIGIN;
});

it("asks browsers to keep to https where the clinic is reached by it", () => {
  const header = () =>
    proxy(new NextRequest("http://127.0.0.1/today")).headers.get("Strict-Transport-Security");
  for (const origin of ["", "http://localhost:3000"]) {
    process.env.PLEXUS_ORIGIN = origin;
    expect(header()).toBeNull();
  }
  process.env.PLEXUS_ORIGIN = "https://plexus.example";
  expect(header()).toBe("max-age=63072000");
});

it("tells a page its own address, whatever a browser claims it to be", () => {
  const headers = { "x-plexus-asked-for": "/clinic" };
  const request = new NextRequest("http://127.0.0.1/caseload?view=needs", { headers });
  const told = proxy(request).headers.get("x-middleware-request-x-plexus-asked-for");
  expect(told).toBe("/caseload?view=needs");
});
