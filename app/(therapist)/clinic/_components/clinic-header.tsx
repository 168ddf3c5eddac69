import { useTranslations } from "next-intl";
import { PageHeader } from "@/app/_ui/page-header";
import { ViewTabs } from "@/app/_ui/view-tabs";

const views = [
  { name: "members", href: "/clinic" },
  { name: "settings", href: "/clinic/settings" },
  { name: "audit", href: "/clinic/audit" },
] as const;

/** The audit log is the owners'. */
export function ClinicHeader({ current, runs }: { current: (typeof views)[number]["name"]; runs: boolean }) {
  const t = useTranslations("clinic");
  const open = views.filter((view) => runs || view.name !== "audit");
  return (
    <PageHeader
      title={t("title")}
      views={
        <ViewTabs
          label={t("views.label")}
          views={open.map(({ name, href }) => ({
            href,
            label: t(`views.${name}`),
            current: name === current,
          }))}
        />
      }
    />
  );
}
