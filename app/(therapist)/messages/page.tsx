import { MessagesSquare } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/app/_ui/states";
import { asStaff } from "@/lib/gates/gates";
import { getMessagesClinic } from "@/lib/messages/clinic/queries";
import { readThreads } from "@/lib/messages/desk/mutations";
import { listFilter } from "@/lib/messages/schema";
import { MessagesDesk } from "./_components/desk";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("messages") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What patients wrote, by until when an answer was promised. */
export default async function MessagesPage({ searchParams }: Props) {
  const t = await getTranslations("messages");
  const filter = listFilter.parse(await searchParams);
  const { list, clinic, now } = await asStaff(async (db) => ({
    list: await readThreads(db, filter),
    clinic: await getMessagesClinic(db),
    now: new Date(db.now.epochMilliseconds),
  }));
  if (!clinic) notFound();
  return (
    <MessagesDesk list={list} filter={filter} openId={null} now={now} clinic={clinic}>
      {list.threads.length > 0 && (
        <div className="m-auto max-w-md p-6">
          <EmptyState icon={<MessagesSquare />} title={t("choose")} text={t("chooseText")} />
        </div>
      )}
    </MessagesDesk>
  );
}
