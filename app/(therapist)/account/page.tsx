import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { AccountPanel } from "@/app/_shared/account/account-panel";
import { PageHeader } from "@/app/_ui/page-header";
import { asUser } from "@/lib/gates/gates";
import { getAccount } from "@/lib/identity/account";
import { getLastReset } from "@/lib/resets/queries";

export async function generateMetadata(): Promise<Metadata> {
  const common = await getTranslations("common");
  return { title: common("yourAccount") };
}

export default async function AccountPage() {
  const { account, reset, current } = await asUser(async (db, current) => ({
    account: await getAccount(db, current),
    reset: await getLastReset(db),
    current,
  }));
  if (!account) notFound();
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader title={common("yourAccount")} />
      <div className="px-4 pt-2 pb-12">
        <Messages only={["account", "common", "invite", "reset", "signIn"]}>
          <AccountPanel account={account} reset={reset} current={current} />
        </Messages>
      </div>
    </>
  );
}
