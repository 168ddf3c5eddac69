import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { isDemoInbox } from "@/lib/channels/set-up";
import { listDemoMail } from "@/lib/deliveries/lists/queries";
import { asMember } from "@/lib/gates/gates";
import { getCurrent } from "@/lib/identity/current";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("alerts.inbox");
  return { title: t("title") };
}

/** A demo sends no mail; here is what it would have sent. There is no such page anywhere else. */
export default async function InboxPage() {
  const mails = await asMember(listDemoMail);
  if (!isDemoInbox()) notFound();
  const t = await getTranslations("alerts.inbox");
  const format = await getFormatter();
  const zone = (await getCurrent())?.zone ?? "UTC";
  return (
    <>
      <PageHeader title={t("title")} meta={t("text")} />
      <div className="max-w-180 px-4 pb-12">
        {mails.length === 0 && <EmptyState title={t("empty")} />}
        {mails.map(({ id, at, address, subject, text }) => (
          <article key={id} className="border-line border-t py-3">
            <h2 className="font-semibold">{subject}</h2>
            <p className="text-ink-2">
              {t("to", { address })}, {format.dateTime(new Date(at), "dayTime", { timeZone: zone })}
            </p>
            <p className="mt-1 whitespace-pre-line text-pretty wrap-anywhere">{text}</p>
          </article>
        ))}
      </div>
    </>
  );
}
