import { Hand } from "lucide-react";
import { useTranslations } from "next-intl";
import { endsTheDay } from "@/lib/dose-logs/pain-limit";
import type { PainPlace } from "@/lib/dose-logs/vocabulary";
import type { PainRule } from "@/lib/today/pain-rule";

/** It hurt more than this exercise may: stop, rest, and then one is asked. From 8 on the day's exercises are over. */
export function StopCard({
  rule,
  pain,
  place,
}: {
  rule: PainRule;
  pain: number | null;
  place: PainPlace | null;
}) {
  const t = useTranslations("today.pain");
  const noMore = endsTheDay(rule.kind, pain);
  return (
    <section role="status" className="flex gap-4 rounded-xl bg-low-soft p-5">
      <Hand aria-hidden="true" className="size-8 flex-none text-low" />
      <div className="grid min-w-0 gap-2">
        <h2 className="text-balance font-[640] text-xl">{t(noMore ? "noMore" : "stop")}</h2>
        <p className="text-pretty">
          {noMore
            ? t("noMoreText", { pain: pain ?? 0 })
            : t("stopText", { pain: pain ?? 0, place: place ?? "none" })}
        </p>
        <p className="text-pretty text-ink-2">{t("never")}</p>
      </div>
    </section>
  );
}
