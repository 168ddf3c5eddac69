import { Armchair, Footprints } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/app/_ui/card";
import type { Stretch } from "@/lib/recovery/milestones";
import type { Recovery, Span } from "@/lib/recovery/recovery";

const icons = { walked: Footprints, sat: Armchair };

type Props = {
  recovery: Pick<Recovery, Stretch>;
  /** Whether check-ins come at present. */
  asked: boolean;
};

/** Minutes in one go, from the first answer to the last. */
export function Stretches({ recovery: { walked, sat }, asked }: Props) {
  return (
    <div className="grid grid-cols-2 gap-3 max-[21rem]:grid-cols-1">
      <Tile kind="walked" span={walked} asked={asked} />
      <Tile kind="sat" span={sat} asked={asked} />
    </div>
  );
}

type TileProps = { kind: Stretch; span: Span; asked: boolean };

function Tile({ kind, span: { start, now }, asked }: TileProps) {
  const t = useTranslations("progress.stretch");
  const progress = useTranslations("progress");
  const say = useSayMinutes();
  const Icon = icons[kind];
  return (
    <Card className="grid content-start gap-1">
      <h2 className="flex items-center gap-2 font-[640] text-ink-2 text-md leading-tight">
        <Icon aria-hidden="true" className="size-6 flex-none" />
        {t(kind)}
      </h2>
      {start === null ? (
        <p className="text-pretty text-ink-2 text-md">{asked ? t("none") : progress("noAnswers")}</p>
      ) : (
        <>
          <p aria-hidden="true" className="tabular-nums">
            {now !== null && <span className="text-ink-2">{say(start)} → </span>}
            {t.rich("value", {
              b: (words) => <b className="font-[680] text-2xl">{words}</b>,
              minutes: say(now ?? start),
            })}
          </p>
          <p className="sr-only">
            {now === null ? t("spokenOnce", { minutes: start }) : t("spoken", { start, minutes: now })}
          </p>
        </>
      )}
    </Card>
  );
}

/** As it is offered: the first choice is "less than five", the last "60 or more". */
function useSayMinutes() {
  const t = useTranslations("progress.stretch");
  return (minutes: number): string =>
    minutes === 0 ? t("under") : t(minutes >= 60 ? "over" : "exact", { minutes });
}
