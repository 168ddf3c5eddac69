import { useTranslations } from "next-intl";
import { PublicShell } from "@/app/_shared/shell/public-shell";
import { Button } from "@/app/_ui/button";

/** Nobody signed in here, or they signed out. The number to call stands below. */
export function Nothing() {
  const t = useTranslations("offline.nothing");
  const common = useTranslations("common");
  return (
    <PublicShell title={t("title")} text={t("text")}>
      <Button variant="filled" size="phone" onClick={() => window.location.reload()}>
        {common("tryAgain")}
      </Button>
    </PublicShell>
  );
}
