import { describe, expect, it } from "vitest";
import { readConfig, wrongForms } from "./config";

const secret = "s".repeat(43);
const complete = {
  DATABASE_APP_URL: "postgresql://app:hunter2@127.0.0.1/plexus",
  NEXTAUTH_SECRET: secret,
  PLEXUS_ORIGIN: "https://clinic.example",
};
const demo = { ...complete, PLEXUS_MODE: "demo", PLEXUS_ORIGIN: "" };

describe("readConfig", () => {
  it("takes a complete environment, and is careful by default", () => {
    expect(readConfig(complete)).toMatchObject({
      mode: "production",
      port: 3000,
      host: "127.0.0.1",
      origin: "https://clinic.example",
      anyOrigin: false,
      databaseUrl: undefined,
    });
  });

  it("derives the origin from the port, and drops a path", () => {
    expect(readConfig({ ...demo, PORT: "4010" })).toMatchObject({
      origin: "http://localhost:4010",
      anyOrigin: true,
    });
    expect(readConfig({ ...complete, PLEXUS_ORIGIN: "https://clinic.example/" }).origin).toBe(
      "https://clinic.example",
    );
  });

  it("treats an empty setting as one not set", () => {
    const empty = { ...complete, PORT: "", PLEXUS_HOST: "" };
    expect(readConfig(empty)).toMatchObject({ port: 3000, host: "127.0.0.1" });
  });

  it("listens to the network only when told so, which a shell's own HOST does not", () => {
    expect(readConfig({ ...complete, HOST: "0.0.0.0" }).host).toBe("127.0.0.1");
    expect(readConfig({ ...complete, PLEXUS_HOST: "0.0.0.0" }).host).toBe("0.0.0.0");
  });

  it("names everything that is wrong at once", () => {
    const wrong = () => readConfig({ PLEXUS_MODE: "live", PORT: "x", NEXTAUTH_SECRET: "short" });
    for (const name of ["PLEXUS_MODE", "PORT", "DATABASE_APP_URL", "NEXTAUTH_SECRET"]) {
      expect(wrong).toThrow(name);
    }
  });

  it("knows a wrong form of what is given before the rest is known", () => {
    expect(wrongForms({ PORT: "", NEXTAUTH_SECRET: "short" })).toEqual([]);
    expect(wrongForms({ PORT: "0", PLEXUS_CLOCK: "-P30D", DATABASE_URL: "postgres://a@b/c" })).toEqual([]);
    expect(wrongForms({ PLEXUS_CLOCK: "2026-12-01T08:00:00Z" })).toEqual([]);
    const wrong = {
      PORT: "abc",
      PLEXUS_CLOCK: "tomorrow",
      DATABASE_URL: "mysql://a@b/c",
      PLEXUS_ORIGIN: "x",
    };
    expect(wrongForms(wrong).map((line) => line.split(" ")[0])).toEqual([
      ...["PORT", "PLEXUS_ORIGIN", "DATABASE_URL", "PLEXUS_CLOCK"],
    ]);
    for (const port of ["65536", "-1", "1e3", "80.5", "3000 "])
      expect(wrongForms({ PORT: port })).toEqual([expect.stringContaining("PORT must be")]);
  });

  it("wants a token for the details of what is ready that nobody guesses, or none", () => {
    expect(readConfig(complete).healthToken).toBeNull();
    expect(readConfig({ ...complete, PLEXUS_HEALTH_TOKEN: secret }).healthToken).toBe(secret);
    const short = { ...complete, PLEXUS_HEALTH_TOKEN: "hunter2" };
    expect(() => readConfig(short)).toThrow(/^(?!.*hunter2).*PLEXUS_HEALTH_TOKEN must have 32/s);
  });

  it("never repeats a value", () => {
    const wrong = { ...complete, DATABASE_APP_URL: "mysql://app:hunter2@host/x", NEXTAUTH_SECRET: "hunter2" };
    expect(() => readConfig(wrong)).toThrow(/^(?!.*hunter2).*NEXTAUTH_SECRET/s);
  });

  it("lets the clock move in a demo and never in production", () => {
    const moved = { ...complete, PLEXUS_CLOCK: "P365D" };
    expect(() => readConfig(moved)).toThrow("PLEXUS_CLOCK");
    expect(readConfig({ ...moved, PLEXUS_MODE: "demo" }).mode).toBe("demo");
  });

  it("serves no clinic that has no address, and says so together with all else", () => {
    expect(() => readConfig({ ...complete, PLEXUS_ORIGIN: "" })).toThrow("PLEXUS_ORIGIN is not set");
    expect(() => readConfig({ PLEXUS_CLOCK: "P1D" })).toThrow(
      /DATABASE_APP_URL.*NEXTAUTH_SECRET.*PLEXUS_CLOCK moves.*PLEXUS_ORIGIN is not set/s,
    );
  });

  it("wants https in production for every host but this machine", () => {
    expect(() => readConfig({ ...complete, PLEXUS_ORIGIN: "http://clinic.example" })).toThrow("https");
    expect(readConfig({ ...complete, PLEXUS_ORIGIN: "http://127.0.0.1:3000" }).origin).toBe(
      "http://127.0.0.1:3000",
    );
  });
});
