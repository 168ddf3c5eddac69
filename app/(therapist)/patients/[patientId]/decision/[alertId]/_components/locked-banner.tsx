import { useTranslations } from "next-intl";
import { SeverityGlyph } from "@/app/_shared/severity";
import { Banner } from "@/app/_ui/banner";
import { LinkButton } from "@/app/_ui/button";

/** A red flag is open: deciding about an exercise unlocks nothing, and unlocking asks for a reason on the record. */
export function LockedBanner({ record }: { record: string }) {
  const t = useTranslations("decision.locked");
  return (
    <Banner
      tone="low"
      icon={<SeverityGlyph severity="stop" size={18} decorative />}
      title={t("title")}
      actions={<LinkButton href={`${record}#alerts`}>{t("link")}</LinkButton>}
    >
      {t("text")}
    </Banner>
  );
}
