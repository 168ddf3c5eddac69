import { expect, test } from "vitest";
import { isTrusted } from "./trusted";

const TOKEN = "a token of the operator, long enough".replaceAll(" ", "-");

type Sent = Record<string, string>;
const asker = (remoteAddress: string | undefined, headers: Sent = {}) => ({
  socket: { remoteAddress },
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  rawHeaders: Object.entries(headers).flat(),
});
const local = (headers: Sent = {}) => asker("127.0.0.1", { Host: "localhost:3000", ...headers });
const bearing = (token: string) => asker("203.0.113.9", { Authorization: `Bearer ${token}` });

test("a program on this machine reads the details", () => {
  for (const [address, host] of [
    ["127.0.0.1", "127.0.0.1:3000"],
    ["::1", "[::1]:3000"],
    ["::ffff:127.0.0.1", "localhost"],
  ])
    expect(isTrusted(asker(address, { Host: host ?? "" }), null)).toBe(true);
});

test("nobody else does: not by another address, through a proxy here, or by another name of this machine", () => {
  for (const address of ["203.0.113.9", "::ffff:203.0.113.9", "2001:db8::127.0.0.1", undefined])
    expect(isTrusted(asker(address, { Host: "localhost:3000" }), null)).toBe(false);
  for (const name of [
    "X-Forwarded-For",
    "x-forwarded-host",
    "X-FORWARDED-PROTO",
    "Forwarded",
    "Via",
    "X-Real-IP",
  ])
    expect(isTrusted(local({ [name]: "127.0.0.1" }), null)).toBe(false);
  for (const Host of ["plexus.example", "localhost.plexus.example", "127.0.0.1.plexus.example:80"])
    expect(isTrusted(local({ Host }), null)).toBe(false);
  expect(isTrusted(asker("127.0.0.1"), null)).toBe(false);
});

test("whoever has the token reads them from anywhere, and a wrong one opens nothing", () => {
  expect(isTrusted(bearing(TOKEN), TOKEN)).toBe(true);
  expect(isTrusted(asker("203.0.113.9", { authorization: `bearer  ${TOKEN}`, Via: "1.1 x" }), TOKEN)).toBe(
    true,
  );
  for (const wrong of ["", TOKEN.slice(1), `${TOKEN}x`, TOKEN.toUpperCase(), "null", "undefined"])
    expect(isTrusted(bearing(wrong), TOKEN)).toBe(false);
  expect(isTrusted(asker("203.0.113.9", { Authorization: `Basic ${TOKEN}` }), TOKEN)).toBe(false);
  for (const any of ["", "null", TOKEN]) expect(isTrusted(bearing(any), null)).toBe(false);
});
