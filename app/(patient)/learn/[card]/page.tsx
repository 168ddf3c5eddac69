import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { slugsIn } from "@/lib/education/assigned";
import { getLearn } from "@/lib/education/queries";
import { asPhone } from "@/lib/gates/gates";
import { getToday } from "@/lib/today/queries";
import { CardPage } from "./_components/card-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("learn"))("title") };
}

/** One card to read. */
export default async function LearnCard({ params }: { params: Promise<{ card: string }> }) {
  const { card: asked } = await params;
  const found = await asPhone(async (db) => {
    const today = await getToday(db);
    return today && { today, learn: await getLearn(db, slugsIn(today.prescriptions)) };
  });
  const card = found?.learn.library.cards.find(({ slug }) => slug === asked);
  if (!found || !card) notFound();
  const { today, learn } = found;
  return (
    <Messages only={["learn", "outbox", "today"]}>
      <CardPage today={today} card={card} drawings={learn.library.drawings} reads={learn.reads} />
    </Messages>
  );
}
