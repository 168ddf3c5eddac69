import { CirclePause } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Today } from "@/lib/today/queries";
import { usePrescriptionName } from "../../_components/prescription-name";
import { PrescriptionThumb } from "../../_components/prescription-thumb";
import { RowCard, RowHead, rowClass } from "../../_components/row";
import { holdHref } from "./entry-href";

/** What was stopped and waits for the care team; and that a day's exercises are over. */
export function HeldRows({ today }: { today: Today }) {
  const t = useTranslations("today.held");
  const common = useTranslations("common");
  const nameOf = usePrescriptionName();
  const ids = [...new Set(today.heldStops.map((stop) => stop.prescriptionId))];
  const items = ids.flatMap((id) => today.prescriptions.find((one) => one.id === id && one.inForce) ?? []);
  if (today.stopped || (items.length === 0 && !today.dayOver)) return null;
  return (
    <section aria-labelledby="held" className="grid gap-3">
      <h2 id="held" className="px-1 font-[640] text-xl">
        {common("status.on-hold")}
      </h2>
      {today.dayOver && (
        <div className="flex gap-4 rounded-xl bg-part-soft p-4">
          <CirclePause aria-hidden="true" className="size-7 flex-none text-part-ink" />
          <div className="min-w-0">
            <p className="font-[640] text-lg">{t("dayOver")}</p>
            <p className="text-pretty">{t("dayOverText")}</p>
          </div>
        </div>
      )}
      {items.length > 0 && (
        <RowCard label={common("status.on-hold")}>
          {items.map((item) => (
            <li key={item.id} className={rowClass}>
              <RowHead
                href={holdHref(item.id, today.date)}
                label={nameOf(item)}
                thumb={<PrescriptionThumb item={item} />}
                title={nameOf(item)}
                text={t("until")}
                lang={item.exercise?.lang ?? null}
                quiet
              />
            </li>
          ))}
        </RowCard>
      )}
    </section>
  );
}
