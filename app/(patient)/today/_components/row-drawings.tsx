import type { Today } from "@/lib/today/queries";
import { PrescriptionSheet } from "../../_components/prescription-thumb";

/** What the rows of a day show, each once: a row stands in several parts of the day and in what a swap or a lock leaves. */
export function RowDrawings({ date, plans }: { date: string; plans: readonly (Today | null)[] }) {
  const items = plans.flatMap((today) => {
    const entries = today?.days.find((day) => day.date === date)?.entries ?? [];
    const ids = new Set(entries.map(({ prescriptionId }) => prescriptionId));
    return today?.prescriptions.filter(({ id }) => ids.has(id)) ?? [];
  });
  return <PrescriptionSheet items={items} />;
}
