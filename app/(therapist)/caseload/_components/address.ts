import type { CaseloadFilter } from "@/lib/caseload/schema";

/** What is open beside the table: why a figure is what it is, or the reasons of one patient. */
type Panel = { why?: string; reasons?: string };
export type Chosen = CaseloadFilter & Panel;

const usual: Partial<Record<keyof Chosen, string>> = {
  view: "open",
  therapist: "me",
  sort: "need",
  page: "1",
};

/** The page's address with some choices changed; what is usual is left out, another view begins on page 1. */
export function addressOf(chosen: Chosen, change: Partial<Chosen>): string {
  const opens = "why" in change || "reasons" in change;
  const keepsPage = "page" in change || opens;
  const closed = opens || !keepsPage ? { why: undefined, reasons: undefined } : {};
  const merged = { ...chosen, ...(keepsPage ? {} : { page: 1 }), ...closed, ...change };
  const parameters = new URLSearchParams();
  for (const key of [
    "view",
    "therapist",
    "phase",
    "flag",
    "band",
    "handled",
    "since",
    "sort",
    "page",
    "why",
    "reasons",
  ] as const) {
    const value = merged[key];
    if (value !== undefined && String(value) !== usual[key]) parameters.set(key, String(value));
  }
  const text = parameters.toString();
  return text ? `/caseload?${text}` : "/caseload";
}
