import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import type { PlanOrigin } from "@/lib/plans/origins/queries";

/** Which version of which template the plan follows, and whose it is where it is a colleague's. */
export function PlanOriginLine({ origin }: { origin: PlanOrigin }) {
  const t = useTranslations("patient.plan");
  if (!origin.readable) return <p className="text-ink-2">{t("followsUnread")}</p>;
  const { templateId, name, number, colleague, archived } = origin;
  const words =
    colleague === null ? t("follows", { name, number }) : t("followsOf", { name, number, colleague });
  return (
    <p className="text-ink-2">
      {archived ? (
        words
      ) : (
        <Link href={`/templates/${templateId}`} className="font-medium text-brand hover:underline">
          {words}
        </Link>
      )}
    </p>
  );
}
