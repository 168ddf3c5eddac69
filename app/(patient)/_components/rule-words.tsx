import { useTranslations } from "next-intl";
import type { StopRule } from "@/lib/dose-logs/vocabulary";

/** Who is told, and whom to call. */
export type AdviceGiven = { therapist: string; clinicName: string; emergencyNumber: string | null };

/** The rules that are the clinic's; pain above its limit has a rest of its own; a red flag and a failing heart or breath are an ambulance's. */
export type CalmRule = Exclude<StopRule, "S0" | "S2" | "S5">;

/** What a stop rule asks for, whether an exercise or a body chart brought it up; loud where it can't wait for tomorrow. */
export function RuleWords({ rule, given }: { rule: CalmRule; given: AdviceGiven }) {
  const t = useTranslations("today.advice");
  const { therapist, clinicName: clinic, emergencyNumber: number } = given;
  const urgent = rule === "S3" || rule === "S4";
  return (
    <p className={urgent ? "text-pretty rounded-lg bg-part-soft p-3 font-[620]" : "text-pretty text-ink-2"}>
      {urgent && number === null
        ? t(`${rule}NoNumber`, { clinic })
        : t(rule, { therapist, clinic, number: number ?? "" })}
    </p>
  );
}
