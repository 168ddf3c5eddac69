import { useTranslations } from "next-intl";

/** The first stop of the Tab key: past the bar, to `#content`. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#content"
      className="fixed start-3 top-2 z-50 rounded-sm bg-brand px-3 py-1.5 font-medium text-on-brand text-sm not-focus:sr-only"
    >
      {t("skip")}
    </a>
  );
}
