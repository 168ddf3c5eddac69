const ROW = "tr[data-patient]";

export const patientRows = () => [...document.querySelectorAll<HTMLElement>(ROW)];

/** The row of a table of patients that has the focus: a key pressed there is about that patient. */
export const focusedRow = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>(ROW) ?? null;

/** Moves the focus to what opens a row, from one row on: the focus is the row, so that a screen reader follows. */
export function moveFrom(current: HTMLElement | null, by: 1 | -1): void {
  const all = patientRows();
  const next = current ? all.indexOf(current) + by : by === 1 ? 0 : all.length - 1;
  all[Math.max(0, Math.min(all.length - 1, next))]?.querySelector<HTMLElement>("[data-open]")?.focus();
}
