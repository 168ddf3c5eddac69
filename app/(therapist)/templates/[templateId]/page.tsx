import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { DrawingThumb } from "@/app/_shared/drawing/drawing-thumb";
import { PageHeader } from "@/app/_ui/page-header";
import { ViewTabs } from "@/app/_ui/view-tabs";
import { getRevisions, listExercises } from "@/lib/exercises/queries";
import { textIn } from "@/lib/exercises/text";
import { asStaff } from "@/lib/gates/gates";
import { templateId as templateIdSchema } from "@/lib/ids";
import { newId } from "@/lib/new-id";
import { TEMPLATE_FORMS } from "@/lib/plans/chair-and-bed";
import { isFromLibrary } from "@/lib/plans/from-library";
import { getClinicTemplate } from "@/lib/plans/queries";
import { templatePreviews } from "@/lib/plans/template-previews";
import { ReplacedList } from "../../_components/replaced-list";
import { TemplatePhases } from "../../_components/template-phases";
import { PrintButton } from "../_components/print-button";
import { TemplateMenu } from "../_components/template-menu";
import { UseTemplate } from "../_components/use-template";

type Props = {
  params: Promise<{ templateId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("templates") };
}

/** One template, to be read and printed: a built-in by its slug in one of its forms, the clinic's own by its id. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const { templateId: asked } = await params;
  const wanted = (await searchParams).form;
  const form = TEMPLATE_FORMS.find((known) => known === wanted) ?? "floor";
  const t = await getTranslations("templates");
  const [common, locale] = [await getTranslations("common"), await getLocale()];
  const found = await asStaff(async (db) => {
    const library = await listExercises(db);
    const previews = templatePreviews(library, { locale, newId: () => newId(), form });
    const builtIn = previews.find((preview) => preview.slug === asked);
    const mayChange = db.actor.kind === "clinician";
    if (builtIn) return { ...builtIn, library, own: null, mayChange };
    const id = templateIdSchema.safeParse(asked);
    const own = id.success ? await getClinicTemplate(db, id.data) : null;
    if (!own) return null;
    const used = own.content.phases.flatMap((phase) => phase.prescriptions).filter(isFromLibrary);
    const earlier = await getRevisions(
      db,
      used.map((entry) => entry.exerciseRevisionId),
    );
    return {
      name: own.name,
      ...{ description: "", form: null, replaced: [], loadGrows: [] },
      content: own.content,
      library: [...earlier, ...library],
      own: own.id,
      mayChange,
    };
  });
  if (!found) notFound();
  const { name, description, content, library, own, mayChange, replaced } = found;
  const names = Object.fromEntries(
    library.map((exercise) => [exercise.id, textIn(exercise.text, locale).name]),
  );
  const used = new Set<string>(
    content.phases
      .flatMap((phase) => phase.prescriptions)
      .filter(isFromLibrary)
      .map((p) => p.exerciseId),
  );
  return (
    <Messages only={["templates", "common"]}>
      <PageHeader
        title={name}
        meta={description}
        back={{ href: "/templates", label: common("templates") }}
        views={
          found.form && (
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
            {mayChange && <UseTemplate template={asked} form={found.form ?? "floor"} name={name} />}
            <PrintButton />
            {own && mayChange && <TemplateMenu id={own} name={name} archived={false} />}
          </span>
        }
      />
      <div className="flex flex-1 flex-col gap-5 border-line border-t bg-surface px-4 py-5 print:border-0">
        {found.form === "chair-and-bed" && <ReplacedList replaced={replaced} names={names} />}
        <TemplatePhases
          level="h2"
          content={content}
          names={names}
          loadGrows={found.loadGrows}
          thumbs={Object.fromEntries(
            library.flatMap(({ id, drawing }) =>
              drawing && used.has(id) ? [[id, <DrawingThumb key={id} drawing={drawing} size={64} />]] : [],
            ),
          )}
          className="sm:grid-cols-2 xl:grid-cols-4 print:grid-cols-2"
        />
      </div>
    </Messages>
  );
}
