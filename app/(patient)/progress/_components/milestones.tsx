import { Flag } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Card } from "@/app/_ui/card";
import type { Milestone } from "@/lib/recovery/milestones";

/** What goes better than at the start by more than chance, and since when. Nothing where nothing does. */
export function Milestones({ milestones }: { milestones: readonly Milestone[] }) {
  const t = useTranslations("progress.milestones");
  const common = useTranslations("common");
  const format = useFormatter();
  if (milestones.length === 0) return null;
  const words = (one: Milestone) =>
    one.kind === "goal"
      ? t("goal", { goal: one.words, from: one.from, to: one.to })
      : t(one.kind, { minutes: one.minutes, times: one.times });
  return (
    <Card>
      <h2 className="font-[640] text-xl">{t("title")}</h2>
      <ul className="mt-2 grid gap-3">
        {milestones.map((one) => (
          <li key={`${one.kind} ${one.kind === "goal" ? one.words : ""}`} className="flex gap-3">
            <span
              aria-hidden="true"
              className="grid size-8 flex-none place-items-center rounded-full bg-good-soft text-good-ink"
            >
              <Flag className="size-4.5" />
            </span>
            <span className="min-w-0">
              <span className="block text-pretty font-[620] wrap-anywhere">{words(one)}</span>
              <span className="block text-ink-2 text-md">
                {common("sinceDay", { day: format.dateTime(dayAsDate(one.date), "dayMonth") })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
