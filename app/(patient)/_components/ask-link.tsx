import { MessageCircleQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";

/** To the messages, about this exercise. */
export function AskLink({ prescriptionId }: { prescriptionId: string }) {
  const t = useTranslations("today");
  return (
    <Link
      href={`/inbox?about=${prescriptionId}`}
      className={buttonClass("default", "md", "mt-4 justify-self-start print:hidden")}
    >
      <MessageCircleQuestion aria-hidden="true" />
      {t("log.ask")}
    </Link>
  );
}
