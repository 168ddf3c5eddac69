import { CircleDashed, FileCheck, FileX, type LucideIcon } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Chip, type Tone } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import type { ListedLetter } from "@/lib/letters/queries";
import type { Chart } from "@/lib/record/queries";
import { Panel } from "../panel";
import { WriteLetter } from "./write-letter";

type State = "draft" | "issued" | "replaced";

const LOOKS: Record<State, [LucideIcon, Tone]> = {
  draft: [CircleDashed, "part"],
  issued: [FileCheck, "good"],
  replaced: [FileX, "neutral"],
};

function Row({ letter, record, zone }: { letter: ListedLetter; record: string; zone: string }) {
  const t = useTranslations("letters");
  const format = useFormatter();
  const { id, kind, recipient, savedAt, by, issuedAt, replacedById, corrects } = letter;
  const state: State = issuedAt ? (replacedById ? "replaced" : "issued") : "draft";
  const [Icon, tone] = LOOKS[state];
  const when = format.dateTime(new Date(issuedAt ?? savedAt), "dateTime", { timeZone: zone });
  const [to = ""] = recipient.trim().split("\n");
  const about = [
    t(`line.${issuedAt ? "issued" : "draft"}`, { name: by ?? "none", when }),
    to && t("to", { name: to }),
    corrects && t("corrects"),
  ];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line py-2 not-first:border-t">
      <span className="min-w-0 flex-1 basis-56">
        <Link
          href={`${record}/letters/${id}`}
          aria-label={t("openName", { state, kind: t(`kind.${kind}`), when })}
          className="font-semibold text-brand hover:underline"
        >
          {t(`kind.${kind}`)}
        </Link>
        <span className="block text-pretty text-ink-3 text-xs wrap-anywhere">
          {about.filter(Boolean).join(" · ")}
        </span>
      </span>
      <Chip tone={tone} icon={<Icon aria-hidden="true" />}>
        {t(`state.${state}`)}
      </Chip>
    </li>
  );
}

/** What was written to somebody outside the clinic, what is still a draft first. */
export function LettersCard({
  chart,
  letters,
  zone,
}: {
  chart: Chart;
  letters: ListedLetter[];
  zone: string;
}) {
  const t = useTranslations("letters");
  const mayWrite = chart.allowed.prescribe && chart.enteredInErrorAt === null;
  return (
    <Panel id="letters" title={t("title")} actions={mayWrite && <WriteLetter patientId={chart.id} />}>
      {letters.length === 0 ? (
        <p className="text-pretty text-ink-3">{t("none")}</p>
      ) : (
        <ul>
          {letters.map((letter) => (
            <Row key={letter.id} letter={letter} record={`/patients/${chart.id}`} zone={zone} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
