import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { DrawingStage } from "@/app/_shared/drawing/drawing-stage";
import { Chip } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import { PageHeader } from "@/app/_ui/page-header";
import { mayWriteExercises } from "@/lib/exercises/policy";
import { type LibraryExercise, listExercises, listRevisions } from "@/lib/exercises/queries";
import { readIn } from "@/lib/exercises/text";
import { asMember } from "@/lib/gates/gates";
import { getCurrent } from "@/lib/identity/current";
import { exerciseId } from "@/lib/ids";
import { PrintButton } from "../_components/print-button";
import { Facts } from "./_components/facts";
import { History } from "./_components/history";
import { Ladder } from "./_components/ladder";
import { Notices } from "./_components/notices";
import { PageActions } from "./_components/page-actions";
import { Poses } from "./_components/poses";
import { Cautions, Stops } from "./_components/safety-rules";
import { Section } from "./_components/section";
import { Steps } from "./_components/steps";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("library") };
}

type Props = {
  params: Promise<{ exerciseId: string }>;
  searchParams: Promise<{ revision?: string | string[] }>;
};

const bySlug = (library: readonly LibraryExercise[], slugs: readonly string[]) =>
  slugs.flatMap((slug) => library.find((exercise) => exercise.slug === slug) ?? []);

export default async function ExercisePage({ params, searchParams }: Props) {
  const id = exerciseId.safeParse((await params).exerciseId);
  if (!id.success) notFound();
  const { revisions, library, mayWrite } = await asMember(async (db) => ({
    revisions: await listRevisions(db, id.data),
    library: await listExercises(db),
    mayWrite: mayWriteExercises(db.actor),
  }));
  const asked = Number((await searchParams).revision);
  const [newest] = revisions;
  const exercise = revisions.find((revision) => revision.revision === asked) ?? newest;
  if (!exercise || !newest) notFound();
  const t = await getTranslations("exercises");
  const common = await getTranslations("common");
  const kinds = await getTranslations("kinds");
  const locale = await getLocale();
  const { text, lang } = readIn(exercise.text, locale);
  const origin = exercise.variantOf && bySlug(library, [exercise.variantOf])[0];
  const zone = (await getCurrent())?.zone ?? "UTC";
  return (
    <Messages only={["exercises"]}>
      <PageHeader
        back={{ href: "/exercises", label: common("library") }}
        title={<span lang={lang}>{text.name}</span>}
        meta={
          <span className="flex flex-wrap items-center gap-2">
            <Chip>{kinds(`kind.${exercise.kind}`)}</Chip>
            <Chip tone={exercise.own ? "brand" : "line"}>
              {t(exercise.own ? (exercise.variantOf ? "variant" : "own") : "builtIn")}
            </Chip>
            {exercise.own && <span>{t("revision", { number: exercise.revision })}</span>}
          </span>
        }
        actions={
          mayWrite ? (
            <PageActions
              exerciseId={id.data}
              name={text.name}
              own={exercise.own}
              archived={exercise.archived}
            />
          ) : (
            <PrintButton />
          )
        }
      />
      <Notices
        id={id.data}
        archived={exercise.archived}
        revision={exercise.revision}
        newest={newest.revision}
      />
      <div className="grid flex-1 border-line border-t lg:grid-cols-[1fr_25rem] print:block print:border-0">
        <div className="min-w-0">
          <Section title={t("poses")}>
            {exercise.drawing ? (
              <div className="grid items-start gap-4 xl:grid-cols-[3fr_2fr] print:block">
                <div className="fig-thumb overflow-hidden rounded-lg bg-sunken p-4 print:hidden">
                  <DrawingStage
                    drawing={exercise.drawing}
                    name={text.name}
                    poseLabels={text.poseLabels}
                    lang={lang}
                    sided={exercise.laterality === "unilateral"}
                    aspect={1.6}
                  />
                </div>
                <Poses drawing={exercise.drawing} text={text} lang={lang} beside />
              </div>
            ) : (
              <p className="text-ink-2">{t("noDrawing")}</p>
            )}
          </Section>
          <div className="grid border-line border-t md:grid-cols-2 print:grid-cols-2">
            <Section title={t("steps")}>
              <Steps text={text} lang={lang} />
            </Section>
            <div className="border-line max-md:border-t md:border-s print:border-0">
              <Section title={common("stopWhen")}>
                <Stops codes={exercise.stops} />
              </Section>
            </div>
          </div>
          <Section title={t("cautions")}>
            <Cautions codes={exercise.cautions} own={exercise.own} />
          </Section>
        </div>
        <aside className="border-line max-lg:border-t lg:border-s print:border-0">
          <Section title={t("facts")}>
            <Facts exercise={exercise} text={text} lang={lang} />
          </Section>
          {origin && (
            <Section title={t("madeFrom")} className="print:hidden">
              <Link href={`/exercises/${origin.id}`} className="font-medium text-brand hover:underline">
                {readIn(origin.text, locale).text.name}
              </Link>
            </Section>
          )}
          <Section title={t("ladder")} className="print:hidden">
            <Ladder harder={bySlug(library, exercise.harder)} easier={bySlug(library, exercise.easier)} />
          </Section>
          {exercise.own && (
            <Section title={t("history")} className="print:hidden">
              <History revisions={revisions} shown={exercise.revision} zone={zone} />
            </Section>
          )}
        </aside>
      </div>
    </Messages>
  );
}
