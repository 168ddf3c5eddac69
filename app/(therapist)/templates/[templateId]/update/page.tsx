import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { getClinicZone } from "@/lib/clinics/queries";
import type { StaffActor } from "@/lib/db/actor";
import type { Db } from "@/lib/db/scope";
import { emit } from "@/lib/events/emit";
import { textIn } from "@/lib/exercises/text";
import { asTherapist } from "@/lib/gates/gates";
import { type TemplateId, templateId as templateIdSchema } from "@/lib/ids";
import { FIRST_DATE } from "@/lib/patients/queries";
import { countFollowers, listFollowers, loadTemplate, ownChanges } from "@/lib/plans/following/queries";
import { FOLLOWERS_A_PAGE } from "@/lib/plans/following/vocabulary";
import { getTemplate } from "@/lib/plans/shelf/queries";
import { addDays } from "@/lib/time/calendar-date";
import { localDateAt } from "@/lib/time/local-day";
import { NewVersion } from "./_components/new-version";
import { UpdatePlans } from "./_components/update-plans";

type Props = {
  params: Promise<{ templateId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("templates"))("update.title") };
}

/** A template's newest version, and what it would make of the plans that stand on an earlier one. */
async function read(db: Db<StaffActor>, id: TemplateId, page: number) {
  const own = await getTemplate(db, id);
  if (!own) return null;
  const template = await loadTemplate(db, id);
  const today = localDateAt([{ from: FIRST_DATE, zone: await getClinicZone(db) }], db.now);
  if (!template) return { own, today, template: null };
  const followers = await listFollowers(db, { templateId: id, template, page });
  for (const { patientId } of followers) await emit(db, { kind: "plan.read", patientId });
  return { own, today, template, followers, counts: await countFollowers(db, id) };
}

/** Plans that follow an earlier version of a template: what would change in each, and to publish it. */
export default async function UpdatePage({ params, searchParams }: Props) {
  const id = templateIdSchema.safeParse((await params).templateId);
  if (!id.success) notFound();
  const page = Math.max(1, Math.min(400, Math.trunc(Number((await searchParams).page)) || 1));
  const found = await asTherapist((db) => read(db, id.data, page));
  if (!found) notFound();
  const [t, locale] = [await getTranslations("templates"), await getLocale()];
  const { own, today, template } = found;
  const back = `/templates/${id.data}`;
  const head = (
    <PageHeader
      title={t("update.title")}
      meta={t("update.v", { number: own.number })}
      back={{ href: back, label: own.name }}
    />
  );
  if (!template)
    return (
      <>
        {head}
        <div className="max-w-120 px-4">
          <EmptyState title={t("update.single")} text={t("update.singleText")} />
        </div>
      </>
    );
  const { newest, library } = template;
  const names = Object.fromEntries(library.map((one) => [one.id, textIn(one.text, locale).name]));
  const { counts, followers } = found;
  return (
    <Messages only={["templates", "kinds", "common", "plan.row", "plan.changes", "plan.publish"]}>
      {head}
      <UpdatePlans
        key={newest.id}
        {...{ names, followers, today }}
        template={{ versionId: newest.id, number: newest.number }}
        from={addDays(today, 1)}
        pages={{
          page,
          last: Math.ceil(counts.own / FOLLOWERS_A_PAGE),
          total: counts.own,
          others: counts.others,
        }}
      >
        <NewVersion changes={ownChanges(template)} {...{ newest, names }} />
      </UpdatePlans>
    </Messages>
  );
}
