"use client";

import { CalendarDays, type LucideIcon, Mail, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useChoice } from "@/app/_ui/form/use-choice";
import { REMINDER_CHANNELS, type ReminderChannel } from "@/lib/reminders/vocabulary";

const icons: Record<ReminderChannel, LucideIcon> = {
  push: Smartphone,
  mail: Mail,
  calendar: CalendarDays,
};

type Props = { value: ReminderChannel | null; onChange: (way: ReminderChannel) => void };

/** How reminders reach somebody: one way of three. */
export function Ways({ value, onChange }: Props) {
  const t = useTranslations("reminders");
  const { group, radio } = useChoice<ReminderChannel>({ label: t("how"), value, onChange });
  return (
    <div {...group} className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,6.75rem),1fr))] gap-2.5">
      {REMINDER_CHANNELS.map((way) => {
        const Icon = icons[way];
        return (
          <label
            key={way}
            className="relative flex min-h-14 cursor-pointer items-center justify-center gap-1.5 rounded-xl bg-surface px-1 py-1 font-[620] inset-ring-[1.5px] inset-ring-line-control has-checked:bg-brand-soft has-checked:inset-ring-[2.5px] has-checked:inset-ring-brand has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input {...radio(way)} />
            <Icon aria-hidden="true" className="size-5 flex-none text-ink-2" />
            {t(`way.${way}`)}
          </label>
        );
      })}
    </div>
  );
}
