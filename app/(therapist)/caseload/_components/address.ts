import type { CaseloadFilter } from "@/lib/caseload/schema";
import type { CaseloadView } from "@/lib/caseload/views/queries";

/** What is open beside the table: why a figure is what it is, or the reasons of one patient. */
type Panel = { why?: string; reasons?: string };
/** The view of one's own that this was begun from. */
type Saved = { saved?: string };
export type Chosen = CaseloadFilter & Panel & Saved;

const usual: Partial<Record<keyof Chosen, string>> = {
  view: "open",
  therapist: "me",
  sort: "need",
  page: "1",
};

/** Everybody who is open: not the page without parameters, which opens with the view that its reader chose for it. */
export const ALL_OPEN = "/caseload?view=open";

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
    "hide",
    "sort",
    "page",
    "why",
    "reasons",
    "saved",
  ] as const) {
    const value = merged[key];
    const words = Array.isArray(value) ? value.join(".") : String(value ?? "");
    if (words !== "" && words !== usual[key]) parameters.set(key, words);
  }
  const text = parameters.toString();
  return text ? `/caseload?${text}` : ALL_OPEN;
}

/** Where a view of one's own begins. */
export const savedAddress = ({ id, filter }: Pick<CaseloadView, "id" | "filter">): string =>
  addressOf({ ...filter, page: 1, saved: id }, {});
