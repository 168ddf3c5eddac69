import { useFormatter, useTranslations } from "next-intl";
import { measureWordsIn } from "./measure-words";

/** How a measure, its values and its changes are called. */
export const useMeasureWords = () =>
  measureWordsIn({ t: useTranslations("measures"), format: useFormatter() });
