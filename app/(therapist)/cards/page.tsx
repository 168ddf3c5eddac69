import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { mayWriteCards } from "@/lib/education/policy";
import { listDrawings, listOwnCards } from "@/lib/education/queries";
import { archivedOf, isBuiltIn, shelfOf } from "@/lib/education/shelf";
import { asMember } from "@/lib/gates/gates";
import { CardList } from "./_components/card-list";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cards"))("title") };
}

/** The cards that patients read: the clinic's own, the program's or the clinic's copy of them, and what is archived. */
export default async function CardsPage() {
  const [t, common, locale] = [
    await getTranslations("cards"),
    await getTranslations("common"),
    await getLocale(),
  ];
  const { cards, archived, drawings, mayWrite } = await asMember(async (db) => {
    const own = await listOwnCards(db, db.actor.clinicId);
    const [cards, archived] = [shelfOf(own), archivedOf(own)];
    const pictures = [...cards, ...archived].map(({ picture }) => picture);
    return {
      cards,
      archived,
      drawings: await listDrawings(db, pictures, locale),
      mayWrite: mayWriteCards(db.actor),
    };
  });
  const empty = (
    <div className="max-w-105 px-4">
      <EmptyState title={common("noneOfYourOwn")} text={t("ownEmptyText")} />
    </div>
  );
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={t("count", { count: cards.length })}
        back={{ href: "/exercises", label: common("library") }}
        actions={
          mayWrite && (
            <LinkButton href="/cards/new" variant="filled" icon={<Plus aria-hidden="true" />}>
              {t("new")}
            </LinkButton>
          )
        }
      />
      <div className="flex-1 border-line border-t pb-10">
        <CardList
          title={t("own")}
          cards={cards.filter(({ slug }) => !isBuiltIn(slug))}
          drawings={drawings}
          empty={empty}
        />
        <CardList
          title={t("builtIn")}
          text={t("builtInText")}
          cards={cards.filter(({ slug }) => isBuiltIn(slug))}
          drawings={drawings}
        />
        {archived.length > 0 && <CardList title={common("archived")} cards={archived} drawings={drawings} />}
      </div>
    </>
  );
}
