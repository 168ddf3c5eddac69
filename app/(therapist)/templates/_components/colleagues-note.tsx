import { UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";

/** Why a colleague's own template can be read here, and what can be done with it. */
export function ColleaguesNote() {
  const t = useTranslations("templates.colleague");
  return (
    <div className="print:hidden">
      <Banner icon={<UserRound />} title={t("text")}>
        {t("textMore")}
      </Banner>
    </div>
  );
}
