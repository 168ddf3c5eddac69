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
