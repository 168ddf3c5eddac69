import { useTranslations } from "next-intl";
import { PageHeader } from "@/app/_ui/page-header";
import { ViewTabs } from "@/app/_ui/view-tabs";

const views = [
  { name: "members", href: "/clinic" },
  { name: "care", href: "/clinic/care" },
  { name: "settings", href: "/clinic/settings" },
  { name: "audit", href: "/clinic/audit" },
  { name: "inError", href: "/clinic/in-error" },
] as const;

type Props = { current: (typeof views)[number]["name"]; runs: boolean; reads: boolean };

/** The audit log is the owners'; records entered in error are for those who read patients. */
export function ClinicHeader({ current, runs, reads }: Props) {
  const t = useTranslations("clinic");
  const common = useTranslations("common");
  const hidden = [...(runs ? [] : ["audit"]), ...(reads ? [] : ["inError"])];
  const open = views.filter((view) => !hidden.includes(view.name));
  return (
    <PageHeader
      title={common("clinic")}
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
