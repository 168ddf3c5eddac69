import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { asUser } from "@/lib/gates/gates";
import { hasEnded } from "@/lib/helpers/queries";
import { actingRolesOf } from "@/lib/identity/sign-in";
import { Messages } from "./_i18n/messages";
import { RoleList } from "./_shared/account/role-list";
import { SignOutButton } from "./_shared/account/sign-out";
import { PublicShell } from "./_shared/shell/public-shell";
import { HelpEnded } from "./(patient)/_helping/help-ended";
import { Revoked } from "./(patient)/_kept/revoked";

const START = {
  clinician: "/caseload",
  assistant: "/caseload",
  owner: "/clinic",
  patient: "/today",
  helper: "/today",
} as const;

/** Sends everybody to where their work begins; who belongs nowhere is told so, whose help has ended, whom a clinic took off a record, and who lacks the second factor that theirs asks for. */
export default async function StartPage() {
  const { start, withheld, actingRoles, ended, unlinked } = await asUser(async (db, current) => {
    const { actor, asked, userId, helperId, unlinkedFrom } = current;
    const withheld = asked?.withheld ?? false;
    return actor
      ? { start: START[actor.kind], withheld, actingRoles: [], ended: null, unlinked: [] }
      : {
          start: null,
          withheld,
          unlinked: unlinkedFrom,
          actingRoles: await actingRolesOf(db, userId),
          ended: helperId && (await hasEnded(db, helperId)) ? helperId : null,
        };
  });
  if (withheld) redirect("/two-step");
  if (start) redirect(start);
  const t = await getTranslations("signIn.nobody");
  const helpers = await getTranslations("helpers.ended");
  return (
    <PublicShell title={ended ? helpers("title") : t("title")} text={ended ? helpers("text") : t("text")}>
      <Messages only={["account", "helpers", "signIn"]}>
        <div className="grid gap-6">
          {unlinked.length > 0 && <Revoked owners={unlinked} why="unlinked" />}
          {ended && <HelpEnded owner={ended} />}
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
