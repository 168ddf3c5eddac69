import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { slugsIn } from "@/lib/education/assigned";
import { getLearn } from "@/lib/education/queries";
import { asPhone } from "@/lib/gates/gates";
import { getToday } from "@/lib/today/queries";
import { LearnPage } from "./_components/learn-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("learn"))("title") };
}

/** Short cards to read: the plan's, and all others that the clinic has. */
export default async function Learn() {
  const found = await asPhone(async (db) => {
    const today = await getToday(db);
    return today && { today, learn: await getLearn(db, slugsIn(today.prescriptions)) };
  });
  if (!found) notFound();
  const { today, learn } = found;
  return (
    <Messages only={["learn", "outbox"]}>
      <LearnPage today={today} library={learn.library} reads={learn.reads} />
    </Messages>
  );
}
