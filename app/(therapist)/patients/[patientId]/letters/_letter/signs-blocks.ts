import { getFormatter, getTranslations } from "next-intl/server";
import { emergencyNumber } from "@/lib/clinics/emergency-number";
import type { Block } from "@/lib/letters/content";
import type { LetterFacts, SignsFacts } from "@/lib/letters/facts";

/** What a warning sign is said with. */
export const signsSpeech = async () => ({
  t: await getTranslations("letters"),
  flags: await getTranslations("flags"),
  pastAlerts: await getTranslations("patient.pastAlerts"),
  today: await getTranslations("today"),
  format: await getFormatter(),
});
export type SignsSpeech = Awaited<ReturnType<typeof signsSpeech>>;

type Clinic = LetterFacts["clinic"];

/** What was found, in a clinician's words: the questions that were answered with yes, or what an exercise was stopped for. */
function found({ t, flags }: SignsSpeech, { kind, flags: signs }: SignsFacts): Block {
  const items = signs.map((flag) => t(`sign.${flag}`));
  if (items.length > 1) return { kind: "list", items };
  return { kind: "text", text: t("says.signs", { signs: items[0] ?? flags(`alert.${kind}`) }) };
}

/** What the phone said to it; whoever told a member, or was examined, was advised by them. */
function advice(
  { t, today }: SignsSpeech,
  { from, kind, urgency }: SignsFacts,
  clinic: Clinic,
): string | null {
  if (from === "staff" || from === "examined") return null;
  if (kind === "stop-S0" || kind === "stop-S5")
    return t("says.advised.stop", { advice: today(`advice.${kind === "stop-S0" ? "S0" : "S5"}`) });
  const number = emergencyNumber(clinic.country);
  if (urgency === "same-day") return t("says.advised.same-day");
  return number ? t("says.advised.emergency", { number }) : t("says.advised.emergencyNoNumber");
}

/** A warning sign to the minute: what, since when, what was advised, whom it reached, what was done. */
export function signsBlocks(says: SignsSpeech, signs: SignsFacts, clinic: Clinic): Block[] {
  const { t, pastAlerts, format } = says;
  const { from, by, toldAt, takenBack, told, opened, seen } = signs;
  const when = (at: string) => format.dateTime(new Date(at), "dateTime", { timeZone: clinic.zone });
  const steps = [
    ...told.map(({ names, at }) => t("says.onList", { names: format.list(names), when: when(at) })),
    ...opened.map(({ name, at }) => t("says.opened", { name, when: when(at) })),
    takenBack && t("says.withdrawn", { by: takenBack.by, when: when(takenBack.at) }),
    seen?.examined && pastAlerts("examined", { examined: seen.examined }),
    seen?.informed && pastAlerts("informed", { informed: seen.informed }),
    seen &&
      t("says.decided", { name: seen.seenBy ?? "none", when: when(seen.seenAt), note: seen.note ?? "" }),
  ].filter((step) => step !== null && step !== undefined && step !== "");
  return [
    found(says, signs),
    { kind: "text", text: t(`says.from.${from}`, { name: by ?? "none", when: when(toldAt) }) },
    { kind: "text", text: [advice(says, signs, clinic), t("says.locked")].filter(Boolean).join(" ") },
    ...(steps.length > 0 ? [{ kind: "list" as const, items: steps as string[] }] : []),
  ];
}
