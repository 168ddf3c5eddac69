import { Moon } from "lucide-react";
import { useTranslations } from "next-intl";
import type { TodayPrescription } from "@/lib/today/prescription";
import type { Today } from "@/lib/today/queries";
import { useDoseLine } from "../../_components/dose-line";
import { usePrescriptionName } from "../../_components/prescription-name";
import { PrescriptionThumb } from "../../_components/prescription-thumb";
import { RowCard, rowClass } from "../../_components/row";

const prescribed = ({ prescriptions }: Today): TodayPrescription[] =>
  prescriptions.filter((item) => item.inForce && item.exercise !== null);

/** What the lighter plan asks for, beside what the usual one does, and what takes a break. */
export function LighterList({ usual, lighter }: { usual: Today; lighter: Today }) {
  const t = useTranslations("today.swap");
  const nameOf = usePrescriptionName();
  const { dose, schedule } = useDoseLine();
  const words = (item: TodayPrescription) => `${dose(item)}, ${schedule(item)}`;
  const before = (other: TodayPrescription, item: TodayPrescription) =>
    schedule(other) === schedule(item) ? dose(other) : words(other);
  const usually = new Map(prescribed(usual).map((item) => [item.id, item]));
  const now = prescribed(lighter);
  const resting = [...usually.values()].filter((item) => !now.some((one) => one.id === item.id));
  return (
    <RowCard label={t("list")}>
      {now.map((item) => {
        const other = usually.get(item.id);
        const instead = other && words(other) !== words(item) ? before(other, item) : null;
        return (
          <li key={item.id} className={rowClass}>
            <PrescriptionThumb item={item} />
            <span className="min-w-0 flex-1 basis-32">
              <b className="block font-[620] text-lg" lang={item.exercise?.lang ?? undefined}>
                {nameOf(item)}
              </b>
              <span className="block text-balance">{words(item)}</span>
              {instead && (
                <span className="block text-balance text-base text-ink-2">
                  {t("instead", { dose: instead })}
                </span>
              )}
            </span>
          </li>
        );
      })}
      {resting.map((item) => (
        <li key={item.id} className={`${rowClass} text-ink-2`}>
          <Moon aria-hidden="true" className="size-6 flex-none" />
          <span className="min-w-0 flex-1">{t("rests", { name: nameOf(item) })}</span>
        </li>
      ))}
    </RowCard>
  );
}
