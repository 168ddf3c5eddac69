import { describe, expect, test } from "vitest";
import { caseloadFilter } from "@/lib/caseload/schema";
import type { CaseloadViewId } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { addressOf, type Chosen, savedAddress } from "./address";

const usual: Chosen = caseloadFilter.parse({});
const id = newId<CaseloadViewId>();

describe("an address of the caseload", () => {
  test("is never the page without parameters, which opens with a view of one's own", () => {
    const changes: [Chosen, Partial<Chosen>][] = [
      [usual, {}],
      [{ ...usual, page: 2 }, { page: 1 }],
      [{ ...usual, hide: ["pain"] }, { hide: [] }],
      [{ ...usual, since: "yesterday" }, { since: undefined }],
      [{ ...usual, flag: "pain" }, { flag: undefined }],
      [{ ...usual, why: id }, { why: undefined }],
      [{ ...usual, view: "needs" }, { view: "open" }],
    ];
    for (const [chosen, change] of changes) expect(addressOf(chosen, change)).toBe("/caseload?view=open");
  });

  test("leaves out what is usual, and keeps the page where only a panel opens", () => {
    expect(addressOf(usual, { flag: "pain" })).toBe("/caseload?flag=pain");
    expect(addressOf({ ...usual, page: 3 }, { why: id })).toBe(`/caseload?page=3&why=${id}`);
    expect(addressOf({ ...usual, page: 3 }, { view: "needs" })).toBe("/caseload?view=needs");
    expect(savedAddress({ id, filter: usual })).toBe(`/caseload?saved=${id}`);
  });
});
