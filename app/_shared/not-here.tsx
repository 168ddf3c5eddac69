import { useTranslations } from "next-intl";
import { LinkButton } from "../_ui/button";
import { EmptyState } from "../_ui/states";

/** Unknown, foreign and malformed ids look the same. Inside a shell; a `not-found.tsx` of a route group is this. */
export function NotHere() {
  const t = useTranslations("errors");
  return (
    <div className="mx-auto w-full max-w-120 p-4 phone:px-0">
      <EmptyState
        alone
        title={t("notFoundTitle")}
        text={t("notFoundText")}
        action={<LinkButton href="/">{t("toStart")}</LinkButton>}
      />
    </div>
  );
}
