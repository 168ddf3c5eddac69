"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { Button } from "@/app/_ui/button";
import type { Place } from "@/lib/outbox/overlay";
import { SendNotice } from "../../../_components/send-notice";
import { useGo } from "../../../_components/use-go";
import { type ShownLog, useLog } from "../../../_components/use-log";

/** The foot of a card: read, or not after all. */
export function CardLog({
  place,
  stored,
  backHref,
}: {
  place: Place;
  stored: ShownLog | null;
  backHref: string;
}) {
  const t = useTranslations("today.log");
  const common = useTranslations("common");
  const go = useGo();
  const { log, sending, write, undo, retry } = useLog(stored, place);
  const busy = sending.phase === "sending";
  const leaveAfter = async (work: () => Promise<boolean>) => {
    if (!busy && (await work())) go(backHref);
  };
  return (
    <PhoneDock aboveTabs={false}>
      <SendNotice sending={sending} onRetry={retry} />
      {log ? (
        <Button size="phone" busy={busy} busyLabel={common("saving")} onClick={() => leaveAfter(undo)}>
          {t("cardAgain")}
        </Button>
      ) : (
        <Button
          size="phone"
          variant="filled"
          icon={<Check aria-hidden="true" />}
          busy={busy}
          busyLabel={common("saving")}
          onClick={() => leaveAfter(() => write({ taken: true }))}
        >
          {t("card")}
        </Button>
      )}
    </PhoneDock>
  );
}
