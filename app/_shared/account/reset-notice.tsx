"use client";

import { KeyRound } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { acknowledgeResetAction } from "@/app/_actions/resets";
import type { ResetRecord } from "@/lib/resets/queries";
import { OwnNotice } from "./own-notice";

type Props = { reset: ResetRecord; zone: string /** Until it was read. */; fresh?: boolean };

/** Says that the password was reset, and by whose link. Speaks `reset`. */
export function ResetNotice({ reset, zone, fresh = false }: Props) {
  const t = useTranslations("reset.notice");
  const format = useFormatter();
  const { by, clinicName: clinic } = reset;
  const when = format.dateTime(new Date(reset.at), "dayTime", { timeZone: zone });
  return (
    <OwnNotice
      icon={<KeyRound />}
      title={by ? t("by", { when, by, clinic }) : t("operator", { when, clinic })}
      acknowledge={fresh ? acknowledgeResetAction : undefined}
    />
  );
}
