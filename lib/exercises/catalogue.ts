import { parse } from "yaml";
import { z } from "zod";
import { type CatalogueEntry, catalogueEntry } from "./schema";

function broken(entries: readonly CatalogueEntry[]): string[] {
  const slugs = new Set(entries.map((entry) => entry.slug));
  const twice = entries.filter((entry, at) => entries.findIndex((other) => other.slug === entry.slug) !== at);
  const links = entries.flatMap(({ slug, harder, easier }) => {
    const wrong = [...harder, ...easier].filter((to) => to === slug || !slugs.has(to));
    const both = harder.filter((to) => easier.includes(to));
    return [...wrong, ...both].map((to) => `${slug} → ${to}`);
  });
  return [...twice.map((entry) => `${entry.slug} twice`), ...links];
}

/**
 * The text of catalogue.yaml as validated exercises.
 * @throws where an entry is malformed, a slug comes twice, or a link leads nowhere, to itself or both ways.
 */
export function parseCatalogue(yaml: string): CatalogueEntry[] {
  const entries = z.array(catalogueEntry).min(1).parse(parse(yaml));
  const problems = broken(entries);
  if (problems.length > 0) throw new Error(`Broken exercise catalogue: ${problems.join(", ")}`);
  return entries;
}
