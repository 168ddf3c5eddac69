import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/states";

/** A view without anybody; `fresh`: there is no open patient at all. */
export function Nobody({ fresh }: { fresh: boolean }) {
  const t = useTranslations("caseload.empty");
  const common = useTranslations("common");
  return (
    <div className="max-w-md p-4">
      {fresh ? (
        <EmptyState
          title={t("noneTitle")}
          text={t("noneText")}
          action={<LinkButton href="/patients/new">{common("newPatient")}</LinkButton>}
        />
      ) : (
        <EmptyState
          title={t("title")}
          text={t("text")}
          action={<LinkButton href="/caseload">{t("all")}</LinkButton>}
        />
      )}
    </div>
  );
}
