import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { SeverityGlyph } from "@/app/_shared/severity";
import { wordOf } from "@/lib/caseload/handling/handled";
import type { Handling } from "@/lib/caseload/handling/queries";
import type { Reason } from "@/lib/caseload/reasons";
import { glyphOf } from "../../../_components/reason-glyph";
import { ReasonWords } from "../../../_components/reason-words";
import { WakeReason } from "./wake-reason";

type Props = { patientId: string; reason: Reason; handling: Handling | undefined; may: boolean };

/** A reason that somebody made quiet: who, and when it is back. */
export function QuietReason({ patientId, reason, handling, may }: Props) {
  const t = useTranslations("triage");
  const format = useFormatter();
  if (!handling?.how || !handling.until) return null;
  const words = `reason-${reason.flag}`;
  const day = format.dateTime(dayAsDate(handling.until), "day");
  return (
    <li className="flex items-start gap-2 border-line border-t py-2 first:border-t-0">
      <span className="mt-[3px]">
        <SeverityGlyph severity={glyphOf(reason)} size={13} />
      </span>
      <p className="flex-1">
        <span id={words} className="text-ink-2">
          <ReasonWords reason={reason} />
        </span>
        <span className="block text-ink-3 text-xs">
          {t(`by.${handling.how}`, { by: handling.by ?? t("somebody"), day })}
        </span>
      </p>
      {may && (
        <WakeReason
          about={{ patientId, flag: reason.flag, seen: wordOf(reason), version: handling.version }}
          describedBy={words}
        />
      )}
    </li>
  );
}
