import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { bodyOf, builtInCard } from "@/lib/education/cards.data";
import { listDrawn } from "@/lib/exercises/queries";
import { asTherapist } from "@/lib/gates/gates";
import { newId } from "@/lib/new-id";
import { CardForm } from "../_components/card-form";
import { pictureOptions } from "../_components/picture-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cards"))("new") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const BLANK = { title: "", picture: "walking", frames: false, body: "" };

/** A card of the clinic's own, or a copy of the built-in one that `of` names. */
export default async function NewCardPage({ searchParams }: Props) {
  const { of } = await searchParams;
  const [t, locale] = [await getTranslations("cards"), await getLocale()];
  const builtIn = typeof of === "string" ? builtInCard(of) : undefined;
  if (of !== undefined && !builtIn) notFound();
  const pictures = pictureOptions(await asTherapist((db) => listDrawn(db, null)), locale);
  const start = builtIn
    ? { title: builtIn.title, picture: builtIn.picture, frames: builtIn.frames, body: bodyOf(builtIn) }
    : BLANK;
  const back = builtIn
    ? { href: `/cards/${builtIn.slug}`, label: builtIn.title }
    : { href: "/cards", label: t("title") };
  return (
    <Messages only={["cards"]}>
      <PageHeader title={builtIn ? t("copy") : t("new")} back={back} />
      <CardForm
        task={{ type: "create", cardId: newId(), copyOf: builtIn?.slug ?? null }}
        start={start}
        pictures={pictures}
        cancelHref={back.href}
      />
    </Messages>
  );
}
