import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { SignInForm } from "@/app/_shared/account/sign-in-form";
import { PublicShell } from "@/app/_shared/shell/public-shell";
import { getRevoked } from "@/lib/gates/revoked";
import { getCurrent } from "@/lib/identity/current";
import { askingStep } from "@/lib/identity/factor/step-cookie";
import { returnTo } from "@/lib/identity/return-to";
import { Forgetting } from "../../(patient)/_kept/forgetting";
import { Revoked } from "../../(patient)/_kept/revoked";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("signIn") };
}

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const to = returnTo((await searchParams).to);
  const current = await getCurrent();
  // Who belongs nowhere would be sent from any other page back to here.
  if (current) redirect(current.actor ? to : "/");
  const revoked = await getRevoked();
  const t = await getTranslations("signIn");
  const common = await getTranslations("common");
  return (
    <PublicShell title={common("signIn")} text={t("text")} foot={t("foot")}>
      <Messages only={["account.factor.errors", "signIn"]}>
        {revoked ? <Revoked owners={revoked} /> : <Forgetting />}
        <SignInForm to={to} coded={(await askingStep()) !== null} />
      </Messages>
    </PublicShell>
  );
}
