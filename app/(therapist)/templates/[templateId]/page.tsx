import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { ViewTabs } from "@/app/_ui/view-tabs";
import type { StaffActor } from "@/lib/db/actor";
import type { Db } from "@/lib/db/scope";
import { getRevisions, listExercises } from "@/lib/exercises/queries";
import { asStaff } from "@/lib/gates/gates";
import { type TemplateId, templateId as templateIdSchema } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { TEMPLATE_FORMS, type TemplateForm } from "@/lib/plans/chair-and-bed";
import { countFollowers } from "@/lib/plans/following/queries";
import { revisionsOf } from "@/lib/plans/from-library";
import { getColleaguesTemplate } from "@/lib/plans/origins/queries";
import { mayWriteTemplates } from "@/lib/plans/shelf/policy";
import { listTemplates, listTemplateVersions } from "@/lib/plans/shelf/queries";
import { clinicsNames, scopeOf } from "@/lib/plans/shelf/scope";
import { templatePreviews } from "@/lib/plans/template-previews";
import { ColleaguesNote } from "../_components/colleagues-note";
import { CopiedFrom } from "../_components/copied-from";
import { CopyButton } from "../_components/copy-button";
import { PrintButton } from "../_components/print-button";
import { TemplateContent } from "../_components/template-content";
import { TemplateMenu } from "../_components/template-menu";
import { TemplateVersions } from "../_components/template-versions";
import { UseTemplate } from "../_components/use-template";

type Props = {
  params: Promise<{ templateId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("templates") };
}

/** A template of the clinic or of one's own, or what one may read of a colleague's; null for any other id. */
async function readSaved(db: Db<StaffActor>, id: TemplateId) {
  const all = await listTemplates(db);
  const template = all.find((one) => one.id === id);
  if (template) {
    const isTherapist = mayWriteTemplates(db.actor);
    return {
      ...{ template, name: template.name, content: template.content, colleague: null },
      versions: await listTemplateVersions(db, id),
      behind: isTherapist ? (await countFollowers(db, id)).own : 0,
      giving: scopeOf(template) === "clinic" ? undefined : { taken: clinicsNames(all) },
    };
  }
  const colleague = await getColleaguesTemplate(db, id);
  const [newest] = colleague?.versions ?? [];
  if (!colleague || !newest) return null;
  const { name, versions, ownerName } = colleague;
  return {
    ...{ template: null, name, content: newest.content, versions, behind: 0, giving: undefined },
    colleague: { ownerName, newest },
  };
}

async function read(db: Db<StaffActor>, asked: string, given: { form: TemplateForm; locale: string }) {
  const library = await listExercises(db);
  const common = { mayWrite: mayWriteTemplates(db.actor) };
  const previews = templatePreviews(library, { ...given, newId: () => newId() });
  const builtIn = previews.find((preview) => preview.slug === asked) ?? null;
  if (builtIn) return { ...common, ...builtIn, library, builtIn, saved: null };
  const id = templateIdSchema.safeParse(asked);
  const saved = id.success ? await readSaved(db, id.data) : null;
  if (!saved) return null;
  const { name, content } = saved;
  const earlier = await getRevisions(db, revisionsOf(content));
  return { ...common, name, content, library: [...earlier, ...library], builtIn, saved };
}

/** One template, to be read and printed: a built-in by its slug in one of its forms, a saved one by its id. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const { templateId: asked } = await params;
  const wanted = (await searchParams).form;
  const form = TEMPLATE_FORMS.find((known) => known === wanted) ?? "floor";
  const t = await getTranslations("templates");
  const [common, locale] = [await getTranslations("common"), await getLocale()];
  const choose = await getTranslations("plan.choose");
  const found = await asStaff((db) => read(db, asked, { form, locale }));
  if (!found) notFound();
  const { name, content, library, builtIn, saved, mayWrite } = found;
  const { template = null, colleague = null, giving } = saved ?? {};
  const owner = template && choose(scopeOf(template));
  const of = colleague && { name: colleague.ownerName, number: colleague.newest.number };
  return (
    <Messages only={["templates", "common"]}>
      <PageHeader
        title={name}
        meta={builtIn?.description ?? owner ?? (of && t("colleague.meta", of))}
        back={{ href: "/templates", label: common("templates") }}
        views={
          builtIn && (
            <ViewTabs
              label={t("forms.label")}
              views={TEMPLATE_FORMS.map((one) => ({
                href: one === "floor" ? `/templates/${asked}` : `/templates/${asked}?form=${one}`,
                label: t(`forms.${one}`),
                current: one === form,
              }))}
            />
          )
        }
        actions={
          <span className="flex items-center gap-2 print:hidden">
            {mayWrite && !colleague && (
              <UseTemplate template={asked} form={builtIn?.form ?? "floor"} name={name} />
            )}
            {mayWrite && colleague && <CopyButton versionId={colleague.newest.id} name={name} />}
            <PrintButton />
            {template && mayWrite && <TemplateMenu {...{ template, giving }} />}
          </span>
        }
      />
      <div className="flex flex-1 flex-col gap-5 border-line border-t bg-surface px-4 py-5 print:border-0">
        {template?.copiedFrom && <CopiedFrom origin={template.copiedFrom} />}
        {colleague && <ColleaguesNote />}
        {saved && (
          <TemplateVersions id={template?.id ?? null} versions={saved.versions} behind={saved.behind} />
        )}
        <TemplateContent content={content} library={library} preview={builtIn} />
      </div>
    </Messages>
  );
}
