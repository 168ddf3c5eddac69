"use client";

import { KeyRound } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { acknowledgeResetAction } from "@/app/_actions/resets";
import type { ResetRecord } from "@/lib/resets/queries";
import { Banner } from "../../_ui/banner";
import { Button } from "../../_ui/button";
import { useAction } from "../../_ui/form/use-action";

type Props = { reset: ResetRecord; zone: string /** Until it was read. */; fresh?: boolean };

/** Says that the password was reset, by whose link, and what to do if it wasn't them. Speaks `reset`. */
export function ResetNotice({ reset, zone, fresh = false }: Props) {
  const t = useTranslations("reset.notice");
  const common = useTranslations("common");
  const format = useFormatter();
  const { run, pending } = useAction(acknowledgeResetAction);
  const { by, clinicName: clinic } = reset;
  const when = format.dateTime(new Date(reset.at), "dayTime", { timeZone: zone });
  return (
    <Banner
      tone="part"
      icon={<KeyRound />}
      title={by ? t("by", { when, by, clinic }) : t("operator", { when, clinic })}
      actions={
        fresh && (
          <Button size="sm" busy={pending} busyLabel={common("saving")} onClick={() => run()}>
            {t("understood")}
          </Button>
        )
      }
    >
      {t("otherwise")}
    </Banner>
  );
}
