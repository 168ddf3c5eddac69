import type { TemplateScope } from "../vocabulary";
import type { Owned } from "./policy";

/** Whose a template is, as it is chosen where a plan is saved as one. */
export const scopeOf = ({ memberId }: Owned): TemplateScope => (memberId === null ? "clinic" : "personal");

/** What the clinic's are called: one that is given to it needs a name of its own. */
export const clinicsNames = (templates: readonly (Owned & { name: string })[]): string[] =>
  templates.filter((template) => scopeOf(template) === "clinic").map(({ name }) => name);
