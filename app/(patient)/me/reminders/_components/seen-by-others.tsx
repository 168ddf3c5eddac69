import { useTranslations } from "next-intl";

/** How a reminder looks on a locked phone. */
export function SeenByOthers() {
  const t = useTranslations("reminders");
  const sent = useTranslations("deliveries");
  const common = useTranslations("common");
  return (
    <section aria-labelledby="others" className="grid gap-3">
      <h2 id="others" className="font-[640] text-xl">
        {t("others")}
      </h2>
      <div className="flex items-center gap-3 rounded-xl bg-surface p-3.5 shadow-1 ring ring-line dark:ring-0">
        <span
          aria-hidden="true"
          className="size-11 flex-none rounded-[12px] bg-[url(/icon.svg)] bg-cover forced-color-adjust-none"
        />
        <p className="min-w-0">
          <b className="block font-[640]">{common("appName")}</b>
          {sent("reminder.body")}
        </p>
      </div>
      <p className="text-pretty text-ink-2">{t("othersText")}</p>
      <p className="text-pretty text-ink-2">{t("fewer")}</p>
    </section>
  );
}
