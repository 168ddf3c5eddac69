import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { asUser } from "@/lib/gates/gates";
import { actingRolesOf } from "@/lib/identity/sign-in";
import { Messages } from "./_i18n/messages";
import { RoleList } from "./_shared/account/role-list";
import { SignOutButton } from "./_shared/account/sign-out";
import { PublicShell } from "./_shared/shell/public-shell";

const START = {
  clinician: "/caseload",
  assistant: "/caseload",
  owner: "/clinic",
  patient: "/today",
} as const;

/** Sends everybody to where their work begins; who belongs nowhere is told so. */
export default async function StartPage() {
  const { start, actingRoles } = await asUser(async (db, { actor, userId }) =>
    actor
      ? { start: START[actor.kind], actingRoles: [] }
      : { start: null, actingRoles: await actingRolesOf(db, userId) },
  );
  if (start) redirect(start);
  const t = await getTranslations("signIn.nobody");
  return (
    <PublicShell title={t("title")} text={t("text")}>
      <Messages only={["account"]}>
        <div className="grid gap-6">
          {actingRoles.length > 0 && (
            <section>
              <p className="mb-3 text-ink-2">{t("others")}</p>
              <RoleList actingRoles={actingRoles} current={null} />
            </section>
          )}
          <SignOutButton />
        </div>
      </Messages>
    </PublicShell>
  );
}
