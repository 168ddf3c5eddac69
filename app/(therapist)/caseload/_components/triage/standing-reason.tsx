import { useTranslations } from "next-intl";
import { SeverityGlyph } from "@/app/_shared/severity";
import { handlingOf, wordOf } from "@/lib/caseload/handling/handled";
import type { ReadReasons } from "@/lib/caseload/handling/mutations";
import { isHandled, mayBeQuiet } from "@/lib/caseload/handling/vocabulary";
import type { Reason } from "@/lib/caseload/reasons";
import { ReasonAction } from "../../../_components/reason-action";
import { glyphOf } from "../../../_components/reason-glyph";
import { ReasonWords } from "../../../_components/reason-words";
import { HandleReason } from "./handle-reason";

type Props = { reason: Reason; read: ReadReasons; name: string; today: string; may: boolean };

/** One reason with its inputs, its action, and what else can become of it. */
export function StandingReason({ reason, read, name, today, may }: Props) {
  const t = useTranslations("triage");
  const { patientId, phone, planName, handled, clinicians } = read;
  const handling = handlingOf(handled, reason.flag);
  const given = handling?.assignee;
  const words = `reason-${reason.flag}`;
  return (
    <li className="border-line border-t py-2.5 first:border-t-0 first:pt-0">
      <div className="flex items-start gap-2">
        <span className="mt-[3px]">
          <SeverityGlyph severity={glyphOf(reason)} size={14} />
        </span>
        <p id={words} className={reason.severity === "red" ? "flex-1 font-semibold" : "flex-1"}>
          <ReasonWords reason={reason} />
          {given && (
            <span className="block font-normal text-ink-2 text-xs">{t("given", { name: given })}</span>
          )}
        </p>
        <ReasonAction
          reason={reason}
          hasPlan={planName !== null}
          patientId={patientId}
          phone={phone}
          filled={false}
          name={name}
        />
      </div>
      {!mayBeQuiet(reason) && <p className="mt-1 ps-5.5 text-ink-2 text-xs">{t(`never.${reason.flag}`)}</p>}
      {may && isHandled(reason.flag) && (
        <HandleReason
          about={{ patientId, flag: reason.flag, seen: wordOf(reason), version: handling?.version ?? 0 }}
          describedBy={words}
          quietable={mayBeQuiet(reason)}
          today={today}
          clinicians={clinicians}
          assigneeId={handling?.assigneeId ?? null}
        />
      )}
    </li>
  );
}
