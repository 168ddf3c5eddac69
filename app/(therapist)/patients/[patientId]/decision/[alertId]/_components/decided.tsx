import { CircleCheck } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { changesPlan, DECISIONS } from "@/lib/plans/decisions/vocabulary";

/** What was decided last, as this page knows it. */
export type DecidedStop = {
  closed: boolean;
  decision: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  own: boolean;
};

/** Who decided what, and whether it is done; nothing where nobody has. */
export function Decided({ stop, zone }: { stop: DecidedStop; zone: string }) {
  const t = useTranslations("decision");
  const format = useFormatter();
  const decision = DECISIONS.find((one) => one === stop.decision);
  if (!stop.closed && !decision) return null;
  const when = stop.decidedAt && format.dateTime(new Date(stop.decidedAt), "dayTime", { timeZone: zone });
  const said = decision && when && { when, decision: t(`option.${decision}`) };
  const title = said
    ? stop.own
      ? t("byYou", said)
      : t("by", { ...said, name: stop.decidedBy ?? t("somebody") })
    : t("closedText");
  return (
    <div role="status" className="my-3">
      <Banner tone={stop.closed ? "good" : "part"} icon={<CircleCheck aria-hidden="true" />} title={title}>
        {stop.closed
          ? said && t("closedText")
          : decision && changesPlan(decision)
            ? t("pending")
            : t("hint.call")}
      </Banner>
    </div>
  );
}
