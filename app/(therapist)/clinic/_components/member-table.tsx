import { useFormatter, useTranslations } from "next-intl";
import { Avatar } from "@/app/_ui/avatar";
import { Chip } from "@/app/_ui/chip";
import { Row, RowHead, Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { MemberRecord } from "@/lib/clinics/queries";
import { ChangeRoles } from "./change-roles";
import { PassOn } from "./pass-on";
import { RemoveMember } from "./remove-member";
import { ResetMember } from "./reset-member";

type Props = {
  members: readonly MemberRecord[];
  /** Whether the reader is an owner. */
  runs: boolean;
  lastOwner: string | undefined;
  zone: string;
};

export function MemberTable({ members, runs, lastOwner, zone }: Props) {
  const clinicians = members.filter((member) => member.roles.includes("therapist"));
  const t = useTranslations("clinic.members");
  const clinic = useTranslations("clinic");
  const common = useTranslations("common");
  const role = useTranslations("common.roles");
  const format = useFormatter();
  return (
    <Table label={clinic("views.members")}>
      <colgroup>
        <col className="w-auto" />
        <col className="w-44 max-md:w-[34%]" />
        <col className="w-32 max-lg:hidden" />
        {runs && <col className="w-108 max-md:w-28" />}
      </colgroup>
      <TableHead>
        <Th>{common("name")}</Th>
        <Th>{t("roles")}</Th>
        <Th className="max-lg:hidden">{t("since")}</Th>
        {runs && (
          <Th>
            <span className="sr-only">{t("actions")}</span>
          </Th>
        )}
      </TableHead>
      <tbody>
        {members.map((member) => (
          <Row key={member.id}>
            <RowHead>
              <span className="flex min-w-0 items-center gap-2.5">
                <span className="flex max-sm:hidden">
                  <Avatar name={member.name} />
                </span>
                <span className="min-w-0 text-pretty font-semibold text-[.875rem] wrap-anywhere max-md:py-1.5">
                  {member.name}
                </span>
                {member.self && <span className="text-ink-3 text-xs">{t("you")}</span>}
              </span>
            </RowHead>
            <Td>
              <span className="flex flex-wrap gap-1 py-1">
                {member.roles.map((name) => (
                  <Chip key={name} tone={name === "owner" ? "brand" : "neutral"}>
                    {role(name)}
                  </Chip>
                ))}
              </span>
            </Td>
            <Td className="text-ink-2 max-lg:hidden">
              {format.dateTime(new Date(member.since), "date", { timeZone: zone })}
            </Td>
            {runs && (
              <Td>
                <span className="flex flex-wrap justify-end gap-1.5 py-1">
                  <ChangeRoles member={member} clinicians={clinicians} zone={zone} />
                  {member.roles.includes("therapist") && clinicians.length > 1 && (
                    <PassOn id={member.id} name={member.name} clinicians={clinicians} zone={zone} />
                  )}
                  {!member.self && <ResetMember id={member.id} name={member.name} />}
                  {member.id !== lastOwner && (
                    <RemoveMember
                      id={member.id}
                      name={member.name}
                      cares={member.roles.some((name) => name !== "owner")}
                      clinicians={clinicians}
                      zone={zone}
                    />
                  )}
                </span>
              </Td>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
