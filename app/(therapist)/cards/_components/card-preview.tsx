import { useTranslations } from "next-intl";
import { CardPicture } from "@/app/_shared/card/card-picture";
import { CardText } from "@/app/_shared/card/card-text";
import { type Care, WarningSigns } from "@/app/_shared/card/warning-signs";
import { Surface } from "@/app/_ui/surface";
import type { CardDrawing } from "@/lib/education/queries";
import type { Card } from "@/lib/education/shelf";
import type { Fill } from "@/lib/education/vocabulary";

/** What a fill says where a plan says nothing. */
const WITHOUT = {
  "sitting-limit": "sittingNone",
  "rest-position": "restNone",
  walking: "walkingNone",
  "lighter-plan": "lighterNone",
} as const satisfies Record<Exclude<Fill, "warning-signs">, string>;

type Props = { card: Card; drawing: CardDrawing | undefined; care: Care };

/** A card as a patient without a plan reads it. */
export function CardPreview({ card, drawing, care }: Props) {
  const t = useTranslations("learn.fill");
  const fill = (one: Fill) =>
    one === "warning-signs" ? <WarningSigns care={care} /> : <p>{t(WITHOUT[one])}</p>;
  return (
    <Surface
      name="phone"
      className="grid w-full max-w-[390px] min-w-0 content-start gap-4 rounded-xl bg-paper p-4 text-lg ring ring-line print:max-w-none print:p-0 print:ring-0"
    >
      <CardPicture card={card} drawing={drawing} />
      <p className="text-balance font-[650] text-3xl leading-tight tracking-[-.015em] wrap-anywhere">
        {card.title}
      </p>
      <CardText body={card.body} fill={fill} />
    </Surface>
  );
}
