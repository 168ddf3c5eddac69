import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { emergencyNumber } from "@/lib/clinics/emergency-number";
import { getClinic } from "@/lib/clinics/queries";
import { builtInCard } from "@/lib/education/cards.data";
import { mayWriteCards } from "@/lib/education/policy";
import { listDrawings, listOwnCards } from "@/lib/education/queries";
import { archivedOf, shelfOf } from "@/lib/education/shelf";
import { asMember } from "@/lib/gates/gates";
import { CardActions } from "../_components/card-actions";
import { CardPreview } from "../_components/card-preview";
import { RestsOn } from "../_components/rests-on";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cards"))("title") };
}

/** One card as patients see it, and what it rests on: by its slug; one that is archived by its id. */
export default async function CardPage({ params }: { params: Promise<{ card: string }> }) {
  const { card: asked } = await params;
  const [t, locale] = [await getTranslations("cards"), await getLocale()];
  const found = await asMember(async (db) => {
    const own = await listOwnCards(db, db.actor.clinicId);
    const card =
      shelfOf(own).find(({ slug }) => slug === asked) ??
      archivedOf(own).find((one) => one.own?.cardId === asked);
    const clinic = await getClinic(db);
    if (!card || !clinic) return null;
    const drawings = await listDrawings(db, [card.picture], locale);
    const care = { emergencyNumber: emergencyNumber(clinic.country), clinicName: clinic.name };
    return { card, care, drawings, mayWrite: mayWriteCards(db.actor) };
  });
  if (!found) notFound();
  const { card, care, drawings, mayWrite } = found;
  const builtIn = card.own ? undefined : builtInCard(card.slug);
  return (
    <Messages only={["cards"]}>
      <PageHeader
        title={card.title}
        meta={card.own ? t("version", { number: card.own.number }) : undefined}
        back={{ href: "/cards", label: t("title") }}
        actions={
          <CardActions
            slug={card.slug}
            cardId={card.own?.cardId ?? null}
            archived={card.archived}
            mayWrite={mayWrite}
          />
        }
      />
      <div className="flex flex-1 flex-wrap items-start gap-8 border-line border-t p-4 pb-10 print:border-0 print:p-0">
        <section aria-labelledby="preview" className="w-full max-w-[390px] print:max-w-none">
          <h2 id="preview" className="mb-2 font-semibold text-md print:hidden">
            {t("preview")}
          </h2>
          <CardPreview card={card} drawing={drawings[card.picture]} care={care} />
          <p className="mt-2 text-pretty text-ink-3 text-xs print:hidden">{t("example")}</p>
        </section>
        <div className="min-w-0 max-w-prose flex-1 basis-80">
          {builtIn ? (
            <RestsOn card={builtIn} />
          ) : (
            <p className="text-ink-2 text-sm print:hidden">{t("unsigned")}</p>
          )}
        </div>
      </div>
    </Messages>
  );
}
