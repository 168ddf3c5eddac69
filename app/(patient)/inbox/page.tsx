import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { asPhone } from "@/lib/gates/gates";
import { uuid } from "@/lib/ids";
import { getOwnThread, getSubject } from "@/lib/messages/own/queries";
import { markOf } from "@/lib/messages/queries";
import { beforeMark } from "@/lib/messages/schema";
import { InboxPage } from "./_components/inbox-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("messages") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What the patient and their care team write to each other. */
export default async function Inbox({ searchParams }: Props) {
  const asked = await searchParams;
  const before = markOf(beforeMark.safeParse(asked.before).data);
  const about = uuid.safeParse(asked.about);
  const found = await asPhone(async (db) => ({
    thread: await getOwnThread(db, before),
    subject: about.success ? await getSubject(db, about.data) : null,
  }));
  if (!found.thread) notFound();
  return (
    <Messages only={["ownMessages", "consent.hours", "redFlags.callClinic"]}>
      <InboxPage thread={found.thread} subject={found.subject} isOld={before !== null} />
    </Messages>
  );
}
