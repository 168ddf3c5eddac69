import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";

/** What else there is to look at beside the exercises: cards, the nerve map, all drawings. */
export function Asides() {
  const cards = useTranslations("cards");
  const nerve = useTranslations("nerveMap");
  const t = useTranslations("exercises.sheet");
  const links = [
    ["/cards", cards("title")],
    ["/nerve-map", nerve("title")],
    ["/exercises/drawings", t("title")],
  ] as const;
  return links.map(([href, name]) => (
    <LinkButton key={href} href={href} variant="quiet" className="print:hidden">
      {name}
    </LinkButton>
  ));
}
