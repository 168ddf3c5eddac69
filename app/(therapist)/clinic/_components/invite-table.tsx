import { useFormatter, useTranslations } from "next-intl";
import { RevokeInvite } from "@/app/_shared/invite/revoke-invite";
import { Link } from "@/app/_ui/link";
import { Fact, Row, RowHead, Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { InviteRecord } from "@/lib/invites/queries";
import { InviteStateChip } from "./invite-state-chip";

/** Links that were neither used nor taken back. */
export function InviteTable({ invites, zone }: { invites: readonly InviteRecord[]; zone: string }) {
  const t = useTranslations("clinic.invites");
  const common = useTranslations("common");
  const inviteWords = useTranslations("invite");
  const role = useTranslations("common.roles");
  const format = useFormatter();
  const context = (invite: InviteRecord) =>
    invite.kind === "patient" ? role("patient") : invite.roles.map((name) => role(name)).join(", ");
  return (
    <section>
      <h2 className="mb-1 px-4 font-semibold text-[.875rem]">{t("title")}</h2>
      {invites.length === 0 ? (
        <p className="px-4 text-ink-2">{t("empty")}</p>
      ) : (
        <Table label={t("title")}>
          <colgroup>
            <col className="w-auto" />
            <col className="w-32 max-md:w-24" />
            <col className="w-32 max-md:hidden" />
            <col className="w-32" />
          </colgroup>
          <TableHead>
            <Th>{t("whom")}</Th>
            <Th>{common("state")}</Th>
            <Th className="max-md:hidden">{common("until")}</Th>
            <Th>
              <span className="sr-only">{inviteWords("cancelLink")}</span>
            </Th>
          </TableHead>
          <tbody>
            {invites.map((invite) => (
              <Row key={invite.id}>
                <RowHead>
                  <Fact
                    fact={
                      invite.patientId ? (
                        <Link href={`/patients/${invite.patientId}/invite`} className="hover:underline">
                          {invite.name}
                        </Link>
                      ) : (
                        invite.name
                      )
                    }
                    context={context(invite)}
                    strong
                  />
                </RowHead>
                <Td>
                  <InviteStateChip state={invite.state} />
                </Td>
                <Td className="text-ink-2 max-md:hidden">
                  {format.dateTime(new Date(invite.expiresAt), "day", { timeZone: zone })}
                </Td>
                <Td className="text-end">
                  <RevokeInvite id={invite.id} label={t("revokeOf", { name: invite.name })} />
                </Td>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
