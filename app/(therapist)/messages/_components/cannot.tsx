import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { LinkButton } from "@/app/_ui/button";

type Props = {
  why: "closed" | "forbidden" | "merged" | "noPhone";
  patient: { id: string; givenName: string };
};

/** Why there is no box, and where to go instead. */
export function Cannot({ why, patient }: Props) {
  const t = useTranslations("messages.cannot");
  return (
    <Banner
      icon={<Lock />}
      title={t(why, { name: patient.givenName })}
      actions={<LinkButton href={`/patients/${patient.id}`}>{t("toRecord")}</LinkButton>}
    />
  );
}
