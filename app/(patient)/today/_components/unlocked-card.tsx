import { useFormatter, useTranslations } from "next-intl";
import type { Unlock } from "@/lib/alerts/queries";
import { ClosableCard } from "../../_components/closable-card";
import { firstName } from "../../_components/prescription-name";

/** Who opened the plan again after a warning sign, said once. */
export function UnlockedCard({ unlock: { id, at, by }, zone }: { unlock: Unlock; zone: string }) {
  const t = useTranslations("today.unlocked");
  const format = useFormatter();
  const when = format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  return (
    <ClosableCard labelledBy="unlocked" closes={{ card: "unlocked", id }}>
      <h2 id="unlocked" className="mb-2 font-[640] text-xl">
        {t("title")}
      </h2>
      <p className="text-pretty">{t("text", { name: firstName(by) ?? "none", when })}</p>
    </ClosableCard>
  );
}
