import { useTranslations } from "next-intl";
import { PageHeader } from "@/app/_ui/page-header";
import { ViewTabs } from "@/app/_ui/view-tabs";
import type { ClinicView } from "@/lib/clinics/policy";

const HREF: Record<ClinicView, string> = {
  members: "/clinic",
  care: "/clinic/care",
  outcomes: "/clinic/outcomes",
  rules: "/clinic/rules",
  monitoring: "/clinic/monitoring",
  settings: "/clinic/settings",
  audit: "/clinic/audit",
  inError: "/clinic/in-error",
};

type Props = { current: ClinicView; views: readonly ClinicView[] };

/** The pages of the clinic that are somebody's. */
export function ClinicHeader({ current, views }: Props) {
  const t = useTranslations("clinic");
  const common = useTranslations("common");
  return (
    <PageHeader
      title={common("clinic")}
      views={
        <ViewTabs
          label={t("views.label")}
          views={views.map((view) => ({
            href: HREF[view],
            label: t(`views.${view}`),
            current: view === current,
          }))}
        />
      }
    />
  );
}
