import { FileText, Lock } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import type { LetterContent } from "@/lib/letters/content";
import type { Letter } from "@/lib/letters/queries";
import { BeginLetter } from "../../../_components/letters/begin-letter";
import { LetterPaper } from "./letter-paper";

type Props = {
  letter: Letter & { issuedAt: string; content: LetterContent };
  record: string;
  zone: string;
  mayWrite: boolean;
};

/** A letter as it was issued, its PDF, and what has replaced it or may. */
export function IssuedLetter({ letter, record, zone, mayWrite }: Props) {
  const t = useTranslations("letters");
  const format = useFormatter();
  const { id, patientId, kind, by, issuedAt, content, replacedById } = letter;
  return (
    <div className="mx-auto flex w-full max-w-[860px] flex-col gap-3 px-5 pb-10">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="flex min-w-0 flex-1 basis-72 items-start gap-2 text-ink-2 text-sm">
          <Lock aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {t("issuedLetter.text", {
            name: by ?? "none",
            when: format.dateTime(new Date(issuedAt), "dateTime", { timeZone: zone }),
          })}
        </p>
        <span className="flex flex-wrap gap-2 print:hidden">
          {mayWrite && !replacedById && (
            <BeginLetter patientId={patientId} record={record} kind={kind} replacesId={id}>
              {t("issuedLetter.correct")}
            </BeginLetter>
          )}
          {/* A file, not a page: the router has nothing to fetch ahead. */}
          <a
            href={`${record}/letters/${id}/pdf`}
            target="_blank"
            rel="noreferrer"
            className={buttonClass("filled", "md")}
          >
            <FileText aria-hidden="true" />
            {t("pdf")}
          </a>
        </span>
      </div>
      {replacedById && (
        <p className="rounded-sm bg-part-soft px-3 py-2 text-part-ink">
          {t.rich("issuedLetter.replaced", {
            link: (words) => (
              <Link href={`${record}/letters/${replacedById}`} className="font-medium underline">
                {words}
              </Link>
            ),
          })}
        </p>
      )}
      <LetterPaper letter={content} level={2} />
    </div>
  );
}
