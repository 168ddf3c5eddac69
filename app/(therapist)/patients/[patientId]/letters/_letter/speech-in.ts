import { createFormatter, createTranslator } from "next-intl";
import { en } from "@/app/_i18n/en";
import { formats } from "@/app/_i18n/formats";
import type { Speech } from "./wording";

/** The same where there is no request: in tests, and while the demo is written. */
export function englishSpeech(): Speech {
  const base = { locale: "en-GB", messages: en, formats, timeZone: "UTC" } as const;
  const says = {
    t: createTranslator({ ...base, namespace: "letters" }),
    common: createTranslator({ ...base, namespace: "common" }),
    assessment: createTranslator({ ...base, namespace: "assessment" }),
    background: createTranslator({ ...base, namespace: "patient.background" }),
    bodyCharts: createTranslator({ ...base, namespace: "bodyCharts" }),
    flags: createTranslator({ ...base, namespace: "flags" }),
    handout: createTranslator({ ...base, namespace: "handout" }),
    kinds: createTranslator({ ...base, namespace: "kinds" }),
    measures: createTranslator({ ...base, namespace: "measures" }),
    pages: createTranslator({ ...base, namespace: "ownData.pdf" }),
    pastAlerts: createTranslator({ ...base, namespace: "patient.pastAlerts" }),
    today: createTranslator({ ...base, namespace: "today" }),
    format: createFormatter(base),
    locale: "en-GB",
  };
  return says as Speech;
}
