import type { CaseloadFilter } from "../schema";

type Shown = Omit<CaseloadFilter, "page">;

const KEYS = ["view", "therapist", "phase", "flag", "band", "handled", "since", "sort"] as const;

/** What a view keeps of what is shown: not the page, nor what is open beside the table. */
export const viewOf = (shown: Shown): Shown => ({
  ...Object.fromEntries(KEYS.flatMap((key) => (shown[key] === undefined ? [] : [[key, shown[key]]]))),
  view: shown.view,
  therapist: shown.therapist,
  sort: shown.sort,
  ...(shown.hide && shown.hide.length > 0 ? { hide: [...shown.hide] } : {}),
});

/** Whether two views show the same: columns in whatever order they were taken out. */
export const isSameView = (a: Shown, b: Shown): boolean =>
  KEYS.every((key) => a[key] === b[key]) &&
  [...(a.hide ?? [])].sort().join() === [...(b.hide ?? [])].sort().join();
