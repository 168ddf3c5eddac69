import { CircleCheck, CircleMinus, Clock } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { CorrectionRequest } from "@/lib/corrections/queries";
import { OPEN_AT_ONCE } from "@/lib/corrections/vocabulary";
import { AskCorrection } from "./ask-correction";

type Props = { requests: readonly CorrectionRequest[]; zone: string };

/** What the patient asked to have corrected, what became of it, and the way to ask for more. */
export function Corrections({ requests, zone }: Props) {
  const t = useTranslations("ownData.ask");
  const open = requests.filter(({ answer }) => answer === null).length;
  return (
    <section aria-labelledby="corrections" className="grid gap-3">
      <h2 id="corrections" className="font-[640] text-xl">
        {t("title")}
      </h2>
      <p className="text-pretty text-ink-2">{t("text")}</p>
      {requests.length > 0 && (
        <ul
          aria-label={t("list")}
          className="mb-2 overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0"
        >
          {requests.map((request) => (
            <Line key={request.id} request={request} zone={zone} />
          ))}
        </ul>
      )}
      {open < OPEN_AT_ONCE ? (
        <AskCorrection />
      ) : (
        <p className="text-pretty">{t("full", { count: OPEN_AT_ONCE })}</p>
      )}
    </section>
  );
}

const ICONS = { corrected: CircleCheck, unchanged: CircleMinus } as const;

function Line({ request, zone }: { request: CorrectionRequest; zone: string }) {
  const t = useTranslations("ownData.ask");
  const common = useTranslations("common");
  const format = useFormatter();
  const { about, words, askedAt, answer } = request;
  const day = (at: string) => format.dateTime(new Date(at), "date", { timeZone: zone });
  const Icon = answer ? ICONS[answer.kind] : Clock;
  return (
    <li className="grid gap-1 border-line px-4 py-3 not-first:border-t">
      <p className="font-[620]">{t(`kinds.${about}`)}</p>
      <p className="whitespace-pre-line text-pretty text-ink-2 wrap-anywhere">
        {common("quoted", { note: words })}
      </p>
      <p className="flex items-start gap-2 text-pretty">
        <Icon aria-hidden="true" className="mt-0.5 size-5 flex-none text-ink-2" />
        {answer ? t(answer.kind, { date: day(answer.at) }) : t("waits", { date: day(askedAt) })}
      </p>
      {answer?.words && (
        <p className="whitespace-pre-line text-pretty wrap-anywhere">
          {answer.by ? t("by", { name: answer.by }) : t("clinic")} {common("quoted", { note: answer.words })}
        </p>
      )}
    </li>
  );
}
