import { Reply } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";

/** To the patient's messages, with what they wrote beside a log to be answered there. */
export function AnswerNote({ patientId, logId }: { patientId: string; logId: string }) {
  const t = useTranslations("why");
  return (
    <Link
      href={`/messages/${patientId}?log=${logId}`}
      className="inline-flex items-center gap-1 font-medium text-brand hover:underline print:hidden"
    >
      <Reply aria-hidden="true" className="size-3.5 rtl:-scale-x-100" />
      {t("answer")}
    </Link>
  );
}
