export type FormValues = { [name: string]: string | string[] | FormValues };

/**
 * A form's text as an object. "dose.sets" goes a level down, "days[]" is a list even with one entry or
 * twice the same name, and every value is text: a schema coerces, or the form's `read` does.
 */
export function readForm(form: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const list = name.endsWith("[]");
    const path = (list ? name.slice(0, -2) : name).split(".");
    const last = path.pop() ?? "";
    const level = path.reduce<FormValues>((at, key) => {
      const below = at[key];
      if (typeof below === "object" && !Array.isArray(below)) return below;
      const made: FormValues = {};
      at[key] = made;
      return made;
    }, values);
    const before = level[last];
    if (Array.isArray(before)) before.push(value);
    else if (typeof before === "string") level[last] = [before, value];
    else level[last] = list ? [value] : value;
  }
  return values;
}
