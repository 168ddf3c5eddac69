import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/states";
import { ALL_OPEN } from "./address";

/** A view without anybody; `fresh`: there is no open patient at all; `since`: it is of what changed since yesterday. */
export function Nobody({ fresh, since }: { fresh: boolean; since: boolean }) {
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
          title={t(since ? "sinceTitle" : "title")}
          text={t(since ? "sinceText" : "text")}
          action={<LinkButton href={ALL_OPEN}>{t("all")}</LinkButton>}
        />
      )}
    </div>
  );
}
