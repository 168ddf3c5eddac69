import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { AccountPanel } from "@/app/_shared/account/account-panel";
import { PageHeader } from "@/app/_ui/page-header";
import { isMailSetUp } from "@/lib/channels/set-up";
import { getOwnChannels } from "@/lib/deliveries/own/queries";
import { asMember, asUser } from "@/lib/gates/gates";
import { getAccount } from "@/lib/identity/account";
import { getLastReset } from "@/lib/resets/queries";
import { runningVersion } from "@/lib/version";
import { hasVisitCalendar } from "@/lib/visits/calendar/queries";
import { Channels } from "./_components/channels";
import { VisitCalendar } from "./_components/visit-calendar";

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
  const { channels, calendar, reads } = await asMember(async (db) => ({
    channels: await getOwnChannels(db),
    calendar: await hasVisitCalendar(db),
    // Who is an owner alone has no visits.
    reads: db.actor.kind !== "owner",
  }));
  const common = await getTranslations("common");
  const t = await getTranslations("account");
  return (
    <>
      <PageHeader title={common("yourAccount")} />
      <div className="px-4 pt-2 pb-12">
        <Messages only={["account", "common", "invite", "reset", "signIn"]}>
          <AccountPanel account={account} reset={reset} current={current} />
        </Messages>
        <div className="mt-8">
          <Messages only={["alerts", "common"]}>
            <Channels channels={channels} mail={isMailSetUp()} />
          </Messages>
          {reads && (
            <Messages only={["common", "visits.calendar"]}>
              <VisitCalendar made={calendar} />
            </Messages>
          )}
        </div>
        <p className="mt-8 text-ink-3 text-xs">{t("version", { version: runningVersion() })}</p>
      </div>
    </>
  );
}
