"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { recordStaffLogsAction } from "@/app/_actions/dose-logs";
import { Button } from "@/app/_ui/button";
import { useAction } from "@/app/_ui/form/use-action";
import type { StaffSource } from "@/lib/dose-logs/vocabulary";
import { batchOf, undoItems } from "./use-items";

type Props = {
  patientId: string;
  source: StaffSource;
  logIds: readonly string[];
  label: string;
  /** What it takes back, for those who hear it. */
  name?: string;
};

/** Takes logs back by corrections; the originals stay on record. */
export function TakeBack({ patientId, source, logIds, label, name }: Props) {
  const t = useTranslations("patient.log");
  const { run, pending } = useAction(recordStaffLogsAction, {
    doneText: t("undone", { count: logIds.length }),
  });
  return (
    <Button
      size="sm"
      variant="quiet"
      icon={<Undo2 />}
      aria-label={name}
      busy={pending}
      onClick={() => run({ patientId, source, ...batchOf(undoItems(logIds)) })}
    >
      {label}
    </Button>
  );
}
