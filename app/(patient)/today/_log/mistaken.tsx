import { useTranslations } from "next-intl";
import type { StopRule } from "@/lib/dose-logs/vocabulary";
import { isEmergency } from "./stop-advice";

/** After a stop that was tapped by mistake: what happens now, and who sees it. It lifts nothing. */
export function Mistaken({ rule, clinic }: { rule: StopRule; clinic: string }) {
  const t = useTranslations("today.advice");
  return (
    <section role="status" className="rounded-xl bg-part-soft p-4">
      <h2 className="font-[640] text-lg">{t("mistaken")}</h2>
      <p className="text-pretty">{t(isEmergency(rule) ? "mistakenLocked" : "mistakenHeld", { clinic })}</p>
    </section>
  );
}
