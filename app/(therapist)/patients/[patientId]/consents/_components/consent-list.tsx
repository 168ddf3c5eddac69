import { ShieldCheck, ShieldOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import type { Consent } from "@/lib/consents/queries";

type Props = { consents: readonly Consent[]; zone: string };

/** Each decision: how it was made, who recorded it, and of which edition of the text. */
export function ConsentList({ consents, zone }: Props) {
  const t = useTranslations("consents");
  const format = useFormatter();
  const edition = (wording: string) =>
    format.dateTime(dayAsDate(`${wording}-01`), { year: "numeric", month: "long" });
  return (
    <ol className="rounded-md bg-surface ring ring-line">
      {consents.map(({ id, kind, source, recordedBy, wording, at }) => (
        <li
          key={id}
          className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-3 border-line px-4 py-2.5 not-first:border-t"
        >
          {kind === "given" ? (
            <ShieldCheck aria-hidden="true" className="mt-0.5 size-5 text-good" />
          ) : (
            <ShieldOff aria-hidden="true" className="mt-0.5 size-5 text-part-ink" />
          )}
          <div>
            <p className="font-semibold">{t(`kind.${kind}`)}</p>
            <p className="text-ink-3 text-xs">
              {t(`source.${source}`, { name: recordedBy ?? "none" })} ·{" "}
              {t("wording", { month: edition(wording) })}
            </p>
          </div>
          <time dateTime={at} className="text-ink-2">
            {format.dateTime(new Date(at), "dayTime", { timeZone: zone })}
          </time>
        </li>
      ))}
    </ol>
  );
}
