import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { getStandingLog } from "@/lib/dose-logs/queries";
import { textIn } from "@/lib/exercises/text";
import { asStaff } from "@/lib/gates/gates";
import { doseLogId, patientId } from "@/lib/ids";
import { getMessagesClinic } from "@/lib/messages/clinic/queries";
import { readThread, readThreads } from "@/lib/messages/desk/mutations";
import { markOf } from "@/lib/messages/queries";
import { beforeMark, listFilter } from "@/lib/messages/schema";
import { listTemplates } from "@/lib/messages/templates/queries";
import { getOpenPlan, listPrescriptionsOf } from "@/lib/plans/queries";
import { addressOf } from "../_components/address";
import { MessagesDesk } from "../_components/desk";
import { Thread } from "../_components/thread";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("messages") };
}

type Props = {
  params: Promise<{ patientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One patient's thread beside the list. */
export default async function ThreadPage({ params, searchParams }: Props) {
  const id = patientId.safeParse((await params).patientId);
  if (!id.success) notFound();
  const asked = await searchParams;
  const filter = listFilter.parse(asked);
  const before = markOf(beforeMark.safeParse(asked.before).data);
  const answered = doseLogId.safeParse(asked.log);
  const found = await asStaff(async (db) => {
    const thread = await readThread(db, id.data, before);
    if (!thread) return null;
    const plan = await getOpenPlan(db, id.data);
    const standing = answered.success ? await getStandingLog(db, id.data, answered.data) : null;
    const note = standing?.body.note;
    return {
      thread,
      prescribed: plan?.latest ? await listPrescriptionsOf(db, plan.latest.id) : [],
      log: answered.success && note ? { id: answered.data, note } : null,
      templates: await listTemplates(db),
      list: await readThreads(db, filter),
      clinic: await getMessagesClinic(db),
      memberId: db.actor.memberId,
      now: new Date(db.now.epochMilliseconds),
    };
  });
  if (!found?.clinic) notFound();
  const { thread, prescribed, log, templates, list, clinic, memberId, now } = found;
  const locale = await getLocale();
  const subjects = prescribed.flatMap(({ prescription: { id }, text }) =>
    text ? [{ id, name: textIn(text, locale).name }] : [],
  );
  return (
    <MessagesDesk list={list} filter={filter} openId={id.data} now={now} clinic={clinic}>
      <Thread
        {...{ thread, subjects, log, templates, memberId, clinic, now }}
        listHref={addressOf(filter, {})}
        ownHref={addressOf(filter, { patientId: id.data })}
        isOld={before !== null}
      />
    </MessagesDesk>
  );
}
