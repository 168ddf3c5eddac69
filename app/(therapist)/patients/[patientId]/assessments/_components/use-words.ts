import { useFormatter, useTranslations } from "next-intl";
import { assessmentWordsIn } from "../../_components/assessment-words";

/** The items, what was found, and what it points to, in words. */
export const useAssessmentWords = () =>
  assessmentWordsIn({ t: useTranslations("assessment"), format: useFormatter() });
