import { type Shelf, shelfFrom } from "./draft-sources";
import type { PlanContent } from "./schema";
import { instantiateTemplate } from "./templates";
import { type PlanTemplate, TEMPLATES, type Words } from "./templates.data";

export type TemplatePreview = { slug: string; name: string; description: string; content: PlanContent };

const said = (words: Words, locale: string): string => words[locale.split("-")[0] ?? locale] ?? words.en;

const bySlug = (shelf: Shelf) =>
  new Map([...shelf.values()].map((exercise) => [exercise.builtIn, exercise] as const));

function previewOf(
  template: PlanTemplate,
  shelf: Shelf,
  locale: string,
  newId: () => string,
): TemplatePreview {
  const known = bySlug(shelf);
  const lookup = (slug: string) => known.get(slug);
  const content = instantiateTemplate(template, { symptomaticSide: "both", lookup, newId, locale });
  const { slug, name, description } = template;
  return { slug, name: said(name, locale), description: said(description, locale), content };
}

/** The built-in templates as the library of this clinic fills them, to be looked at. Sides are not meant. */
export const templatePreviews = (
  library: Parameters<typeof shelfFrom>[0],
  { locale, newId }: { locale: string; newId: () => string },
): TemplatePreview[] => {
  const shelf = shelfFrom(library);
  return TEMPLATES.map((template) => previewOf(template, shelf, locale, newId));
};
