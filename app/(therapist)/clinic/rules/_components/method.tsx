import { useTranslations } from "next-intl";

const METHODS = ["known", "record", "first", "who", "unknown", "small"] as const;

/** What the numbers mean, and what they can't tell. */
export function Method() {
  const t = useTranslations("dryRun");
  return (
    <section aria-labelledby="method" className="text-sm">
      <h3 id="method" className="font-semibold text-md">
        {t("method")}
      </h3>
      <ul className="mt-1 grid max-w-[75ch] list-disc gap-1 ps-5 text-ink-2">
        {METHODS.map((method) => (
          <li key={method}>{t(`methods.${method}`)}</li>
        ))}
      </ul>
    </section>
  );
}
