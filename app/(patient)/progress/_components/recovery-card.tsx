import { Eye } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { LinkButton } from "@/app/_ui/button";
import { Card } from "@/app/_ui/card";
import type { Standing } from "@/lib/deliveries/standing/queries";
import type { Recovery } from "@/lib/recovery/recovery";
import { RecoveryChart } from "./recovery-chart";

type Props = {
  recovery: Recovery;
  standing: Standing | null;
  /** A warning sign waits for a clinician. */
  locked: boolean;
  /** Whether check-ins come at present. */
  asked: boolean;
  /** Whether the morning's are among them; leg pain is asked before the first exercise in any case. */
  morning: boolean;
  /** Whether the body can be drawn. */
  writes: boolean;
};

/** Whether the leg gets better, in a sentence that the numbers hold, and drawn. */
export function RecoveryCard({ recovery, standing, locked, ...ways }: Props) {
  const t = useTranslations("progress.recovery");
  const { heading, setback, pain, charts } = recovery;
  return (
    <Card>
      <h2 className="text-balance font-[640] text-xl">{t(`heading.${heading}`)}</h2>
      <div className="mt-1 grid gap-1.5 text-pretty text-ink-2">
        {setback ? (
          <Setback standing={standing} locked={locked} isNew={recovery.reach === "new"} />
        ) : (
          <Meaning recovery={recovery} {...ways} />
        )}
      </div>
      {(pain.start || charts.length > 0) && <RecoveryChart recovery={recovery} />}
    </Card>
  );
}

type SetbackProps = Pick<Props, "standing" | "locked"> & { isNew: boolean };

/**
 * A bad stretch is said as what it is, with what can be done; that it was opened is a fact or isn't said. What is new is
 * not called common, and a warning sign has its advice on Today.
 */
function Setback({ standing, locked, isNew }: SetbackProps) {
  const t = useTranslations("progress.recovery");
  const common = useTranslations("common");
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
      {!isNew && <p>{t("setback")}</p>}
      <p className="text-ink">{t(locked ? "locked" : "whatNow")}</p>
      {locked && (
        <LinkButton href="/today" size="lg" className="mt-1">
          {common("whatNow")}
        </LinkButton>
      )}
    </>
  );
}

type MeaningProps = Pick<Props, "recovery" | "asked" | "morning" | "writes">;

/** What the numbers mean so far. How to add to them is said where it can be done: by a check-in, or by drawing. */
function Meaning({ recovery, asked, morning, writes }: MeaningProps) {
  const { heading, pain, charts } = recovery;
  const t = useTranslations("progress.recovery");
  const progress = useTranslations("progress");
  const format = useFormatter();
  if (heading === "less" || heading === "less-up") return <p>{t("beyond")}</p>;
  if (heading === "steady") return <p>{t("normal")}</p>;
  if (heading !== "soon") return null;
  const day = (date: string) => ({ day: format.dateTime(dayAsDate(date), "dayLong") });
  const first = pain.start?.date ?? charts[0]?.localDate;
  if (!first && !writes) return <p>{progress("noAnswers")}</p>;
  if (!first) return <p>{t(!asked ? "nothingDrawn" : morning ? "nothing" : "nothingBefore")}</p>;
  if (!pain.now)
    return (
      <p>
        {t("first", day(first))} {asked && t("next")}
      </p>
    );
  // A picture alone stands beside no answers: it says how it is now where pictures are what is compared.
  const drawn = writes && pain.source === "chart";
  return (
    <p>
      {t("old", day(pain.now.date))} {asked ? t("again") : drawn && t("drawAgain")}
    </p>
  );
}
