import { useTranslations } from "next-intl";
import { PublicShell } from "./_shared/shell/public-shell";
import { LinkButton } from "./_ui/button";

/** Unknown, foreign and malformed addresses look the same, so that nothing is told by the difference. */
export default function NotFound() {
  const t = useTranslations("errors");
  return (
    <PublicShell title={t("notFoundTitle")} text={t("notFoundText")}>
      <LinkButton href="/" variant="filled" size="phone">
        {t("toStart")}
      </LinkButton>
    </PublicShell>
  );
}
