import type { CaseloadFilter } from "@/lib/caseload/schema";

export type Chosen = CaseloadFilter & { why?: string };

const usual: Partial<Record<keyof Chosen, string>> = {
  view: "open",
  therapist: "me",
  sort: "need",
  page: "1",
};

/** The page's address with some choices changed; what is usual is left out, another view begins on page 1. */
export function addressOf(chosen: Chosen, change: Partial<Chosen>): string {
  const keepsPage = "page" in change || "why" in change;
  const merged = { ...chosen, ...(keepsPage ? {} : { page: 1, why: undefined }), ...change };
  const parameters = new URLSearchParams();
  for (const key of ["view", "therapist", "phase", "flag", "band", "sort", "page", "why"] as const) {
    const value = merged[key];
    if (value !== undefined && String(value) !== usual[key]) parameters.set(key, String(value));
  }
  const text = parameters.toString();
  return text ? `/caseload?${text}` : "/caseload";
}
