"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { recordStaffChartAction } from "@/app/_actions/body-charts";
import { ChartField } from "@/app/_shared/body/chart-field";
import { useMarks } from "@/app/_shared/body/use-marks";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import { newId } from "@/lib/new-id";

/** The same body as on the phone, at the desk. */
export function StaffEntry({ patientId }: { patientId: string }) {
  const t = useTranslations("bodyCharts");
  const common = useTranslations("common");
  const router = useRouter();
  const drawn = useMarks([]);
  const { marks } = drawn;
  const tried = useRef<{ id: string; deviceAt: string; key: string } | null>(null);
  const { run, pending } = useAction(recordStaffChartAction, {
    doneText: t("saved"),
    onDone: () => router.push(`/patients/${patientId}/body-charts`),
  });
  const save = () => {
    const key = JSON.stringify(marks);
    // The same marks keep their id, so that what had arrived all the same is not stored twice.
    if (tried.current?.key !== key)
      tried.current = { id: newId<string>(), deviceAt: new Date().toISOString(), key };
    const { id, deviceAt } = tried.current;
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    run({ patientId, sentAt: new Date().toISOString(), chart: { id, deviceAt, zone, marks } });
  };
  return (
    <div className="flex flex-col gap-4">
      <ChartField voice="desk" drawn={drawn} />
      <div className="flex items-center gap-3">
        <Button variant="filled" size="lg" busy={pending} busyLabel={common("saving")} onClick={save}>
          {t(marks.length > 0 ? "save" : "saveNothing")}
        </Button>
        <p className="text-ink-3">{t("count", { count: marks.length })}</p>
      </div>
    </div>
  );
}
