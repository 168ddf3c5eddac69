import { useFormatter, useLocale, useTranslations } from "next-intl";
import { SeverityGlyph } from "@/app/_shared/severity";
import { cx } from "@/app/_ui/cx";
import { Link } from "@/app/_ui/link";
import { isRedFlag } from "@/lib/alerts/vocabulary";
import { alertReasons } from "@/lib/caseload/reasons";
import { textIn } from "@/lib/exercises/text";
import type { Undecided } from "@/lib/plans/decisions/queries";
import { changesPlan } from "@/lib/plans/decisions/vocabulary";
import { isGrave } from "../../../../../_components/reason-glyph";
import { ReasonWords } from "../../../../../_components/reason-words";

type Props = { stops: readonly Undecided[]; openId: string; zone: string };

/** Every red flag and stop that waits for the reader, the open one marked: beside it at the desk, above it where there is no room. */
export function UndecidedList({ stops, openId, zone }: Props) {
  const t = useTranslations("decision.list");
  const option = useTranslations("decision.option");
  const format = useFormatter();
  const locale = useLocale();
  const alone = stops.every(({ id }) => id === openId);
  return (
    <nav
      aria-labelledby="undecided"
      className={cx("min-w-0 lg:max-xl:col-span-2 print:hidden", alone && "max-xl:hidden")}
    >
      <h2 id="undecided" className="flex h-7 items-center gap-2 bg-sunken px-3 font-semibold">
        {t("title")} <span className="font-normal text-ink-3 tabular-nums">{stops.length}</span>
      </h2>
      <ul className="overflow-y-auto bg-surface ring ring-line max-xl:max-h-44">
        {stops.map(({ id, patientId, patientName, kind, stoppedAt, decision, text }) => (
          <li key={id} className="not-last:border-line not-last:border-b">
            <Link
              href={
                isRedFlag(kind) ? `/patients/${patientId}#alerts` : `/patients/${patientId}/decision/${id}`
              }
              replace={!isRedFlag(kind)}
              data-undecided
              aria-current={id === openId ? "page" : undefined}
              className="grid min-h-row grid-cols-[14px_minmax(0,1fr)] items-start gap-x-2.5 px-3 py-2 hover:bg-sunken focus-visible:-outline-offset-2 aria-[current]:bg-brand-soft aria-[current]:shadow-[inset_2px_0_0_var(--brand)] rtl:aria-[current]:shadow-[inset_-2px_0_0_var(--brand)]"
            >
              <span className="mt-0.5">
                <SeverityGlyph severity={isGrave(kind) ? "stop" : "red"} size={14} decorative />
              </span>
              <span className="min-w-0">
                <span className="flex flex-wrap items-baseline justify-between gap-x-2">
                  <b className="font-semibold">{patientName}</b>
                  <span className="text-ink-2 text-xs tabular-nums">
                    {format.dateTime(new Date(stoppedAt), "dayTime", { timeZone: zone })}
                  </span>
                </span>
                {text && <span className="block">{textIn(text, locale).name}</span>}
                <span className="block text-ink-2 text-xs">
                  {alertReasons([kind]).map((reason) => (
                    <ReasonWords key={reason.flag} reason={reason} />
                  ))}
                </span>
                {isRedFlag(kind) && (
                  <span className="block font-medium text-low-ink text-xs">{t("locked")}</span>
                )}
                {decision && (
                  <span className="block text-ink-2 text-xs">
                    {changesPlan(decision) ? t("toPublish") : option("call")}
                  </span>
                )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
