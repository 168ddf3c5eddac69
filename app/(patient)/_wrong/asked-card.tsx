import { ClipboardCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DueScreening } from "@/lib/screenings/due";
import { FORMS } from "@/lib/screenings/vocabulary";
import { AskButton } from "./ask-button";

/** The questions about warning signs that are due; those of the intake stand before every exercise. */
export function AskedCard({ asked: { occasion, form } }: { asked: DueScreening }) {
  const t = useTranslations("today.asked");
  const common = useTranslations("common");
  const count = FORMS[form].length;
  return (
    <section className="grid gap-3 rounded-xl bg-surface p-4 ring ring-line dark:ring-0">
      <div className="flex items-start gap-3">
        <span
          aria-hidden="true"
          className="grid size-12 shrink-0 place-items-center rounded-lg bg-brand-soft text-brand"
        >
          <ClipboardCheck className="size-6" />
        </span>
        <div className="min-w-0">
          <h2 className="text-balance font-[640] text-xl">{t(`${occasion}.title`, { count })}</h2>
          <p className="text-pretty text-ink-2">{t(`${occasion}.text`, { count })}</p>
        </div>
      </div>
      <AskButton occasion={occasion} form={form}>
        {occasion === "intake" ? common("start") : t("answer")}
      </AskButton>
    </section>
  );
}
