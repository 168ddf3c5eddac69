import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { listOwnCards } from "@/lib/education/queries";
import { listDrawn } from "@/lib/exercises/queries";
import { asTherapist } from "@/lib/gates/gates";
import { CardForm } from "../../_components/card-form";
import { pictureOptions } from "../../_components/picture-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("edit") };
}

/** The next version of one of the clinic's own cards. */
export default async function EditCardPage({ params }: { params: Promise<{ card: string }> }) {
  const { card: asked } = await params;
  const [common, locale] = [await getTranslations("common"), await getLocale()];
  const { card, pictures } = await asTherapist(async (db) => ({
    card: (await listOwnCards(db, db.actor.clinicId)).find(
      ({ slug, archived }) => slug === asked && !archived,
    ),
    pictures: pictureOptions(await listDrawn(db, null), locale),
  }));
  if (!card) notFound();
  const { cardId, number, content } = card;
  return (
    <Messages only={["cards"]}>
      <PageHeader title={common("edit")} back={{ href: `/cards/${asked}`, label: content.title }} />
      <CardForm
        task={{ type: "revise", cardId, baseNumber: number }}
        start={content}
        pictures={pictures}
        cancelHref={`/cards/${asked}`}
      />
    </Messages>
  );
}
