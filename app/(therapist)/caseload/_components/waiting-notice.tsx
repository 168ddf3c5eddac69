import { Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";

/** Figures that the job has yet to bring up to date, after a stop longer than its horizon of a week. */
export function WaitingNotice({ count }: { count: number }) {
  const t = useTranslations("caseload.waiting");
  if (count === 0) return null;
  return (
    <div className="px-4 pt-3" role="status">
      <Banner icon={<Clock />} title={t("title", { count })}>
        {t("text")}
      </Banner>
    </div>
  );
}
