import type { Kind } from "../plans/vocabulary";
import { minutesToRead } from "./blocks";
import { bodyOf, builtInCard, CARDS } from "./cards.data";
import type { CardContent } from "./schema";

/** A card that a clinic wrote, in its latest revision. */
export type OwnCard = {
  cardId: string;
  slug: string;
  number: number;
  archived: boolean;
  content: CardContent;
};

/** A card as it is found, read and prescribed. */
export type Card = CardContent & {
  slug: string;
  /** The clinic's own, or its copy of a built-in one; null for the program's. */
  own: { cardId: string; number: number } | null;
  archived: boolean;
  /** What of a plan it is about. */
  related: readonly Kind[];
  minutes: number;
};

const cardOf = (slug: string, content: CardContent, own: OwnCard | null): Card => ({
  ...content,
  slug,
  own: own && { cardId: own.cardId, number: own.number },
  archived: own?.archived ?? false,
  related: builtInCard(slug)?.related ?? [],
  minutes: minutesToRead(content.title, content.body),
});

const ownCard = (own: OwnCard): Card => cardOf(own.slug, own.content, own);

/** The program's cards, in their order. */
const BUILT_IN: readonly Card[] = CARDS.map((card) => {
  const { slug, title, picture, frames } = card;
  return cardOf(slug, { title, picture, frames, body: bodyOf(card) }, null);
});

export const isBuiltIn = (slug: string): boolean => builtInCard(slug) !== undefined;

/**
 * The cards of a clinic: its own first, then the program's in their order, each in the clinic's copy where there is one.
 * What is archived is left out: of a copy the program's own comes back.
 * @param assigned slugs that a plan has: those are read on, archived or not
 */
export function shelfOf(own: readonly OwnCard[], assigned: readonly string[] = []): Card[] {
  const kept = own.filter(
    (card) => !card.archived || (assigned.includes(card.slug) && !isBuiltIn(card.slug)),
  );
  const bySlug = new Map(kept.map((card) => [card.slug, ownCard(card)]));
  return [
    ...kept.filter(({ slug }) => !isBuiltIn(slug)).map(ownCard),
    ...BUILT_IN.map((card) => bySlug.get(card.slug) ?? card),
  ];
}

/** Those that were archived. */
export const archivedOf = (own: readonly OwnCard[]): Card[] =>
  own.filter(({ archived }) => archived).map(ownCard);
