import { useTranslations } from "next-intl";
import { LinkButton } from "./_ui/button";
import { EmptyState } from "./_ui/states";

/** Unknown, foreign and malformed addresses look the same, so that nothing is told by the difference. */
export default function NotFound() {
  const t = useTranslations("errors");
  return (
    <div className="mx-auto grid min-h-[60dvh] max-w-105 place-content-center p-6">
      <EmptyState
        title={t("notFoundTitle")}
        text={t("notFoundText")}
        action={<LinkButton href="/">{t("toStart")}</LinkButton>}
      />
    </div>
  );
}
