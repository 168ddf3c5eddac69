/** As a page copies what is selected in it: from a field beside the button, where a dialog keeps the focus. */
function copySelected(text: string, button: HTMLElement): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.readOnly = true;
  field.className = "sr-only";
  button.after(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  button.focus();
  return copied;
}

/**
 * Puts a text on the clipboard, in the older way where a page has none of its own (without TLS) or may not write to it.
 * @returns whether it is there
 */
export const copyText = (text: string, button: HTMLElement): Promise<boolean> =>
  (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))).then(
    () => true,
    () => copySelected(text, button),
  );
