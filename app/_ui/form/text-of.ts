/** A text of an action's input, before any schema has seen it; "" where there is none. */
export function textOf(input: unknown, name: string): string {
  const value = typeof input === "object" && input !== null ? Reflect.get(input, name) : undefined;
  return typeof value === "string" ? value : "";
}
