import { useFormatter, useTranslations } from "next-intl";
import type { Ladder } from "@/lib/deliveries/lists/queries";

type Sent = Ladder["sent"][number];

/** At a phone's width below what it is about, whatever its length. */
const WORDS = "min-w-0 max-sm:basis-full";

/** Whom an alert went to, step by step, and what became of each message. Accepted is not read. */
export function WhoWasTold({ ladder, zone, open }: { ladder: Ladder; zone: string; open?: boolean }) {
  const t = useTranslations("alerts.ladder");
  const format = useFormatter();
  const when = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  const outcomeOf = (sent: Sent): string => {
    const { channel, outcome, code, triedAt, dueAt, openedAt } = sent;
    if (channel === "app")
      return openedAt ? t("outcome.opened", { when: when(openedAt) }) : t("outcome.list");
    if (outcome === "accepted" && triedAt) return t("outcome.accepted", { when: when(triedAt) });
    if (outcome === "refused") return t("outcome.refused", { code: code ?? "" });
    if (outcome !== null) return t(`outcome.${outcome === "gone" ? "gone" : "unneeded"}`);
    return triedAt
      ? t("outcome.again", { code: code ?? "", when: when(dueAt) })
      : t("outcome.waiting", { when: when(dueAt) });
  };
  return (
    <details open={open} className={`text-sm print:hidden ${open ? "" : "ms-8"}`}>
      <summary className="w-fit cursor-pointer rounded-sm py-0.5 font-medium text-ink-2 hover:text-ink">
        {t("title")}
      </summary>
      <ol className="mt-1 grid gap-1">
        {ladder.steps.map(({ step, dueAt, takenAt, names }) => (
          <li key={`${step} ${dueAt}`} className="flex flex-wrap gap-x-3">
            <span className="w-28 font-medium">{t(`step.${step}`)}</span>
            <span className="w-28 text-ink-3">{when(takenAt ?? dueAt)}</span>
            <span className={takenAt ? WORDS : `${WORDS} text-ink-2`}>
              {takenAt
                ? names.length > 0
                  ? format.list(names, { type: "conjunction" })
                  : t("skipped")
                : t("due", { when: when(dueAt) })}
            </span>
          </li>
        ))}
      </ol>
      <ul className="mt-2 grid gap-1 border-line border-t pt-2">
        {ladder.sent.map((sent) => (
          <li key={`${sent.name} ${sent.channel} ${sent.dueAt}`} className="flex flex-wrap gap-x-3">
            <span className="w-28 font-medium">{sent.name}</span>
            <span className="w-28 text-ink-3">{t(`channel.${sent.channel}`)}</span>
            <span className={WORDS}>{outcomeOf(sent)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
