import { ShieldCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Banner } from "@/app/_ui/banner";
import { LinkButton } from "@/app/_ui/button";

/** Says from when a clinic needs a second factor, to who has none yet. Speaks `account.factor`. */
export function AskedNotice({ from, clinic }: { from: string; clinic: string }) {
  const t = useTranslations("account.factor");
  const date = useFormatter().dateTime(dayAsDate(from), "date");
  const setUp = (
    <LinkButton size="sm" href="/account">
      {t("setUp")}
    </LinkButton>
  );
  return <Banner icon={<ShieldCheck />} title={t("askedFrom", { date, clinic })} actions={setUp} />;
}
