import { CirclePause } from "lucide-react";
import { useTranslations } from "next-intl";
import { CallClinic } from "../../_wrong/call";

/** Leg pain began so high that no exercise is offered in this part of the day. */
export function ReliefOnly({ start }: { start: number | null }) {
  const t = useTranslations("today.start");
  return (
    <section className="flex gap-4 rounded-xl bg-part-soft p-4">
      <CirclePause aria-hidden="true" className="size-7 flex-none text-part-ink" />
      <div className="min-w-0">
        <h2 className="font-[640] text-lg">{t("tooHigh", { start: start ?? 0 })}</h2>
        <p className="mb-3 text-pretty">{t("tooHighText")}</p>
        <CallClinic size="md" />
      </div>
    </section>
  );
}
