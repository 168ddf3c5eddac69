import { Eye } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Card } from "@/app/_ui/card";
import type { Standing } from "@/lib/deliveries/standing/queries";
import type { Recovery } from "@/lib/recovery/recovery";
import { RecoveryChart } from "./recovery-chart";

type Props = { recovery: Recovery; standing: Standing | null };

/** Whether the leg gets better, in a sentence that the numbers hold, and drawn. */
export function RecoveryCard({ recovery, standing }: Props) {
  const t = useTranslations("progress.recovery");
  const { heading, setback, pain, charts } = recovery;
  return (
    <Card>
      <h2 className="text-balance font-[640] text-xl">{t(`heading.${heading}`)}</h2>
      <div className="mt-1 grid gap-1.5 text-pretty text-ink-2">
        {setback ? <Setback standing={standing} /> : <Meaning recovery={recovery} />}
      </div>
      {(pain.start || charts.length > 0) && <RecoveryChart recovery={recovery} />}
    </Card>
  );
}

/** A bad stretch is said as what it is, with what can be done; who has opened it is a fact or isn't said. */
function Setback({ standing }: { standing: Standing | null }) {
  const t = useTranslations("progress.recovery");
  const today = useTranslations("today.standing");
  const format = useFormatter();
  const openedAt = standing?.seen === null ? standing.openedAt : null;
  return (
    <>
      {standing && openedAt && (
        <p className="flex items-center gap-2">
          <Eye aria-hidden="true" className="size-5 flex-none" />
          {today("opened", {
            when: format.dateTime(new Date(openedAt), "dayTime", { timeZone: standing.clinic.zone }),
          })}
        </p>
      )}
      <p>{t("setback")}</p>
      <p className="text-ink">{t("whatNow")}</p>
    </>
  );
}

function Meaning({ recovery: { heading, pain, charts } }: { recovery: Recovery }) {
  const t = useTranslations("progress.recovery");
  const format = useFormatter();
  if (heading === "less" || heading === "less-up") return <p>{t("beyond")}</p>;
  if (heading === "steady") return <p>{t("normal")}</p>;
  if (heading !== "soon") return null;
  if (pain.start === null && charts.length === 0) return <p>{t("nothing")}</p>;
  const last = pain.now ?? null;
  return <p>{last ? t("old", { day: format.dateTime(dayAsDate(last.date), "dayLong") }) : t("first")}</p>;
}
