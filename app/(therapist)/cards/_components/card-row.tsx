import { useTranslations } from "next-intl";
import { CardThumb } from "@/app/_shared/card/card-picture";
import { Chip } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import type { CardDrawing } from "@/lib/education/queries";
import { type Card, isBuiltIn } from "@/lib/education/shelf";

/** A card in one line. */
export function CardRow({ card, drawing }: { card: Card; drawing: CardDrawing | undefined }) {
  const t = useTranslations("cards");
  const kinds = useTranslations("kinds");
  const { slug, title, minutes, own, archived } = card;
  return (
    <li className="relative flex min-h-15 items-center gap-4 border-line border-b px-4 py-2 hover:bg-sunken">
      <CardThumb card={card} drawing={drawing} />
      <span className="min-w-0 flex-1">
        <Link
          href={`/cards/${archived && own ? own.cardId : slug}`}
          className="font-semibold text-[.875rem] after:absolute after:inset-0"
        >
          {title}
        </Link>
        <span className="block text-ink-3 text-xs">
          {kinds("dose.minutes", { minutes })}
          {own && ` · ${t("version", { number: own.number })}`}
        </span>
      </span>
      {own && isBuiltIn(slug) && <Chip tone="brand">{t("copyChip")}</Chip>}
    </li>
  );
}
