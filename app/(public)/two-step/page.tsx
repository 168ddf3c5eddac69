import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { RoleList } from "@/app/_shared/account/role-list";
import { SignOutButton } from "@/app/_shared/account/sign-out";
import { TwoStep } from "@/app/_shared/account/two-step";
import { PublicShell } from "@/app/_shared/shell/public-shell";
import { asUser } from "@/lib/gates/gates";
import { getFactor } from "@/lib/identity/factor/queries";
import { actingRolesOf } from "@/lib/identity/sign-in";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.factor");
  return { title: t("title") };
}

/** All that a member reaches who hasn't got the second factor that their clinic asks for. What they are elsewhere stays theirs. */
export default async function TwoStepPage() {
  const { factor, roles, current } = await asUser(async (db, current) => ({
    factor: await getFactor(db),
    roles: await actingRolesOf(db, current.userId),
    current,
  }));
  if (!factor && !current.asked?.withheld) redirect("/");
  const t = await getTranslations("account.factor");
  const others = await getTranslations("signIn.nobody");
  const elsewhere = roles.filter(({ id }) => id !== current.asked?.memberId);
  return (
    <PublicShell title={t("title")} text={factor ? t("done") : t("asked", { clinic: current.clinicName })}>
      <Messages only={["account", "common", "signIn"]}>
        <div className="grid gap-6">
          <section>
            <TwoStep factor={factor} zone={current.zone} onward="/" />
          </section>
          {!factor && elsewhere.length > 0 && (
            <section>
              <p className="mb-3 text-ink-2">{others("others")}</p>
              <RoleList actingRoles={elsewhere} current={null} />
            </section>
          )}
          <SignOutButton />
        </div>
      </Messages>
    </PublicShell>
  );
}
