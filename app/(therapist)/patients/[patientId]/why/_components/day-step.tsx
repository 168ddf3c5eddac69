"use client";

import { ChevronLeft, ChevronRight, Printer } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import { IconButton } from "@/app/_ui/icon-button";
import { KeyCap } from "@/app/_ui/key-cap";
import { addDays } from "@/lib/time/calendar-date";

type Props = { day: string; last: string; base: string; window: string };

/** Steps the window's last day; ← and → do the same. It goes no further than the last completed day. */
export function DayStep({ day, last, base, window: kind }: Props) {
  const t = useTranslations("why");
  const common = useTranslations("common");
  const format = useFormatter();
  const router = useRouter();
  const go = (to: string) => {
    if (to > last && day <= last) return;
    const shown = to >= last ? "" : `&asOf=${to}`;
    router.replace(`${base}?window=${kind}${shown}`, { scroll: false });
  };
  const back = () => go(day > last ? last : addDays(day, -1));
  const on = () => go(addDays(day, 1));
  useShortcuts({ "why.dayBefore": back, "why.dayAfter": on });
  return (
    <div className="flex items-center gap-1 print:hidden">
      <span className="me-2 inline-flex gap-0.5 pointer-coarse:hidden" aria-hidden="true">
        <KeyCap>←</KeyCap>
        <KeyCap>→</KeyCap>
      </span>
      <IconButton variant="default" label={t("dayBefore")} icon={<ChevronLeft />} onClick={back} />
      <span className="min-w-32 text-center">
        {t("asOfShort", { date: format.dateTime(dayAsDate(day), "day") })}
      </span>
      <IconButton
        variant="default"
        label={t("dayAfter")}
        icon={<ChevronRight />}
        disabled={day >= last}
        onClick={on}
      />
      <IconButton
        className="ms-2"
        variant="default"
        label={common("print")}
        icon={<Printer />}
        onClick={() => window.print()}
      />
    </div>
  );
}
