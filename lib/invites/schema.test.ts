import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { identifierOf } from "../identity/vocabulary";
import { inviteLink, inviteState, MAX_TRIES } from "./invite-state";
import { joinSchema } from "./schema";

describe("what is chosen to sign in with", () => {
  const given = { way: "name", token: "t", password: "long enough", address: "", loginName: "Marta.Ruiz" };
  const errors = (change: object) =>
    joinSchema.safeParse({ ...given, ...change }).error?.issues.map((i) => [i.path.join("."), i.message]);

  it("is kept in one form, whatever way it was typed", () => {
    expect(identifierOf("  JOSE\u0301 ")).toBe(identifierOf("josé"));
    expect(joinSchema.parse(given)).toMatchObject({ loginName: "marta.ruiz", address: null });
  });

  it("names what is wrong", () => {
    expect(errors({ loginName: "marta@example.org" })).toEqual([["loginName", "invite.errors.name"]]);
    expect(errors({ loginName: "" })).toEqual([["loginName", "required"]]);
    expect(errors({ password: "" })).toEqual([["password", "required"]]);
    expect(errors({ way: "address", address: "nowhere" })).toEqual([["address", "email"]]);
    expect(errors({ way: "address", address: "" })).toEqual([["address", "required"]]);
    expect(errors({ password: "long enough" })).toBeUndefined();
  });
});

describe("an invite", () => {
  const present = Temporal.Instant.from("2026-07-14T10:00:00Z");
  const open = { expiresAt: present.add({ seconds: 1 }), used: false, revoked: false, tries: 0 };

  it("is open until its end, its use, its revocation or its last try", () => {
    expect(inviteState(open, present)).toBe("open");
    expect(inviteState({ ...open, expiresAt: present }, present)).toBe("expired");
    expect(inviteState({ ...open, tries: MAX_TRIES }, present)).toBe("closed");
    expect(inviteState({ ...open, revoked: true, tries: MAX_TRIES }, present)).toBe("revoked");
    expect(inviteState({ ...open, used: true, expiresAt: present }, present)).toBe("used");
  });

  it("carries its token where no server sees it", () => {
    const link = new URL(inviteLink("https://plexus.example", "secret"));
    expect(link.pathname + link.search).toBe("/invite");
    expect(link.hash).toBe("#secret");
  });
});
