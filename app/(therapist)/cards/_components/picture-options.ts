import type { Db } from "@/lib/db/scope";
import { listDrawn } from "@/lib/exercises/queries";
import { textIn } from "@/lib/exercises/text";
import type { PictureOption } from "./card-fields";

/** What a card's picture may be of, by name. */
export async function pictureOptions(db: Db, locale: string): Promise<PictureOption[]> {
  const drawn = await listDrawn(db, null);
  return drawn
    .map(({ slug, text }) => ({ slug, name: textIn(text, locale).name }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
