import { useTranslations } from "next-intl";
import { Avatar } from "@/app/_ui/avatar";
import { Chip } from "@/app/_ui/chip";
import type { Chart } from "@/lib/record/queries";
import { AddToTeam, TakeOffTeam } from "./care-actions";
import { Panel } from "./panel";

type Props = {
  patientId: string;
  team: Chart["careTeam"];
  clinicians: Chart["clinicians"];
  mayWrite: boolean;
};

/** Who writes in this record; the last one stays. */
export function CareCard({ patientId, team, clinicians, mayWrite }: Props) {
  const t = useTranslations("patient.care");
  const others = clinicians.filter((c) => !team.some((member) => member.memberId === c.id));
  return (
    <Panel
      title={t("title")}
      actions={mayWrite && others.length > 0 && <AddToTeam patientId={patientId} clinicians={others} />}
    >
      <ul className="flex flex-col gap-2">
        {team.map(({ memberId, name, lead }) => (
          <li key={memberId} className="flex min-h-control-sm items-center gap-2.5">
            <Avatar name={name} />
            <span className="min-w-0 truncate">{name}</span>
            {lead && <Chip>{t("lead")}</Chip>}
            {mayWrite && team.length > 1 && (
              <span className="ms-auto print:hidden">
                <TakeOffTeam patientId={patientId} memberId={memberId} name={name} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
