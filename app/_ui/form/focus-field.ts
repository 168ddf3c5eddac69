import { flushSync } from "react-dom";

const fieldNode = (form: HTMLElement, name: string) =>
  [...form.querySelectorAll<HTMLElement>("[data-field]")].find((node) => node.dataset.field === name);

/** The first field in reading order that has an error; null when none of them stands on the page. */
export function firstInvalid(form: HTMLElement, errors: Readonly<Record<string, unknown>>): string | null {
  const nodes = [...form.querySelectorAll<HTMLElement>("[data-field]")];
  return nodes.find((node) => Object.hasOwn(errors, node.dataset.field ?? ""))?.dataset.field ?? null;
}

/** Puts the focus into a field's control; of radios, into the one that holds the tab stop. */
export function focusField(form: HTMLElement, name: string) {
  const node = fieldNode(form, name);
  const control =
    node?.querySelector<HTMLElement>("input[type=radio]:checked") ??
    node?.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea, button");
  control?.focus();
}

/** The words of a field's label, to name it in a summary. */
export const labelOf = (form: HTMLElement, name: string): string | null =>
  fieldNode(form, name)?.querySelector("[data-label]")?.textContent ?? null;

/**
 * Puts the focus into the first control below `root` that refused what was typed into it.
 * @returns true when there is one: what is to be sent would not be what stands there
 */
export function focusUnread(root: ParentNode): boolean {
  const control = root.querySelector<HTMLElement>("[data-unread]");
  control?.focus();
  return control !== null;
}

/**
 * The same where a box may still be typed in: it is read first, as by leaving it. Before something is sent by a key, and
 * before what closes a box takes away with it what was refused there.
 */
export function readAndFocusUnread(root: ParentNode): boolean {
  const active = document.activeElement;
  if (active instanceof HTMLInputElement && root.contains(active)) flushSync(() => active.blur());
  return focusUnread(root);
}
