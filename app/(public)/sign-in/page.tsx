import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { SignInForm } from "@/app/_shared/account/sign-in-form";
import { PublicShell } from "@/app/_shared/shell/public-shell";
import { getCurrent } from "@/lib/identity/current";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

export default async function SignInPage() {
  if (await getCurrent()) redirect("/");
  const t = await getTranslations("signIn");
  return (
    <PublicShell title={t("title")} text={t("text")} foot={t("foot")}>
      <Messages only={["signIn"]}>
        <SignInForm />
      </Messages>
    </PublicShell>
  );
}
