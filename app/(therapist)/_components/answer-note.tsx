import { Reply } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** To the patient's messages, with what they wrote beside a log to be answered there. */
export function AnswerNote({ patientId, logId }: { patientId: string; logId: string }) {
  const t = useTranslations("why");
  return (
    <Link
      href={`/messages/${patientId}?log=${logId}`}
      prefetch={false}
      className="inline-flex items-center gap-1 font-medium text-brand hover:underline print:hidden"
    >
      <Reply aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />
      {t("answer")}
    </Link>
  );
}
