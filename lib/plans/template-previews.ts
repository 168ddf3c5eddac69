import type { ExerciseId } from "../ids";
import { replacedIn, type TemplateForm } from "./chair-and-bed";
import { type Shelf, shelfFrom } from "./draft-sources";
import type { PlanContent } from "./schema";
import { instantiateTemplate } from "./templates";
import { PHASES, type PlanTemplate, TEMPLATES, type Words } from "./templates.data";

/** What a form has in place of an exercise, or leaves out because it has that other one already. */
export type ReplacedExercise = { id: ExerciseId; by: ExerciseId; leftOut: boolean; aim: string };

export type TemplatePreview = {
  slug: string;
  name: string;
  description: string;
  form: TemplateForm;
  content: PlanContent;
  /** How load grows, in the order of the phases; null where it doesn't yet. */
  loadGrows: (string | null)[];
  /** Each once, in the order of the phases; nothing for the form on the floor. */
  replaced: ReplacedExercise[];
};

type Context = { locale: string; newId: () => string; form?: TemplateForm; withoutSciaticSliders?: boolean };

const said = (words: Words, locale: string): string => words[locale.split("-")[0] ?? locale] ?? words.en;

/** The built-in templates' names by their slug. */
export const templateNames = (locale: string): Record<string, string> =>
  Object.fromEntries(TEMPLATES.map(({ slug, name }) => [slug, said(name, locale)]));

const bySlug = (shelf: Shelf) =>
  new Map([...shelf.values()].map((exercise) => [exercise.builtIn, exercise] as const));

function previewOf(
  template: PlanTemplate,
  shelf: Shelf,
  { locale, newId, form = "floor", withoutSciaticSliders = false }: Context,
): TemplatePreview {
  const known = bySlug(shelf);
  const lookup = (slug: string) => known.get(slug);
  const content = instantiateTemplate(template, {
    ...{ symptomaticSide: "both", lookup, newId, locale, form, withCards: true, withoutSciaticSliders },
  });
  const { slug, name, description } = template;
  const once = new Map<string, ReplacedExercise>();
  for (const { slug, by, leftOut, aim } of form === "floor" ? [] : replacedIn(template).flat()) {
    const [id, other] = [lookup(slug)?.exerciseId, lookup(by)?.exerciseId];
    if (id && other) once.set(`${slug} ${leftOut}`, { id, by: other, leftOut, aim: said(aim, locale) });
  }
  return {
    ...{ slug, form, content },
    ...{ name: said(name, locale), description: said(description, locale) },
    loadGrows: PHASES.map((phase) => phase.loadGrows && said(phase.loadGrows, locale)),
    replaced: [...once.values()],
  };
}

/** The built-in templates as the library of this clinic fills them, to be looked at. Sides are not meant. */
export const templatePreviews = (
  library: Parameters<typeof shelfFrom>[0],
  context: Context,
): TemplatePreview[] => {
  const shelf = shelfFrom(library);
  return TEMPLATES.map((template) => previewOf(template, shelf, context));
};
