import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { AccountPanel } from "@/app/_ui/account/account-panel";
import { PageHeader } from "@/app/_ui/page-header";
import { getAccount } from "@/lib/auth/account";
import { asUser } from "@/lib/auth/gates";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("title") };
}

export default async function MePage() {
  const { account, current } = await asUser(async (db, current) => ({
    account: await getAccount(db, current),
    current,
  }));
  if (!account) notFound();
  const t = await getTranslations("account");
  return (
    <div className="pt-4 pb-12">
      <PageHeader title={t("title")} />
      <Messages only={["account", "common", "invite", "signIn"]}>
        <AccountPanel account={account} current={current} />
      </Messages>
    </div>
  );
}
