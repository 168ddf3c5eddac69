import type { ReactNode } from "react";
import type { Library } from "@/lib/education/queries";
import type { Card } from "@/lib/education/shelf";
import { CardRow } from "./card-row";

type Props = {
  title: string;
  text?: string;
  cards: readonly Card[];
  drawings: Library["drawings"];
  /** What stands there where there is none. */
  empty?: ReactNode;
};

export function CardList({ title, text, cards, drawings, empty }: Props) {
  return (
    <section>
      <h2 className="px-4 pt-5 pb-2 font-semibold text-md">
        {title} {text && <span className="ms-2 font-normal text-ink-3 text-sm">{text}</span>}
      </h2>
      {cards.length === 0 ? (
        empty
      ) : (
        <ul className="border-line border-t bg-surface">
          {cards.map((card) => (
            <CardRow key={`${card.slug} ${card.archived}`} card={card} drawing={drawings[card.picture]} />
          ))}
        </ul>
      )}
    </section>
  );
}
