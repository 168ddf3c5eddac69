import { Check, CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Spinner } from "@/app/_ui/spinner";
import type { Sending } from "../../_components/use-log";

type Props = { alerting: boolean; sending: Sending; therapist: string; onRetry: () => void };

/** Says truly whether it has arrived, and whether anybody is told: a stop without an alert is only noted. */
export function Told({ alerting, sending, therapist, onRetry }: Props) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  const failed = sending.phase === "not-sent" || sending.phase === "refused";
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-3 rounded-xl bg-surface p-4 ring ring-line dark:ring-0"
    >
      {sending.phase === "stored" && <Check aria-hidden="true" className="size-6 text-good" />}
      {sending.phase === "sending" && <Spinner />}
      {failed && <CloudOff aria-hidden="true" className="size-6 text-part-ink" />}
      <p className="min-w-0 flex-1 basis-40 font-[620]">
        {sending.phase === "stored" &&
          (alerting ? common("nowOnList", { therapist }) : t("advice.noted", { therapist }))}
        {sending.phase === "sending" && t(alerting ? "advice.telling" : "advice.noting", { therapist })}
        {failed && t(alerting ? "advice.notTold" : "advice.notNoted", { therapist })}
      </p>
      {sending.phase === "not-sent" && <Button onClick={onRetry}>{common("tryAgain")}</Button>}
    </div>
  );
}
