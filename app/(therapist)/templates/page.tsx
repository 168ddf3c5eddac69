import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { listExercises } from "@/lib/exercises/queries";
import { asStaff } from "@/lib/gates/gates";
import { newId } from "@/lib/new-id";
import { mayWriteTemplates } from "@/lib/plans/shelf/policy";
import { listTemplates } from "@/lib/plans/shelf/queries";
import { clinicsNames, scopeOf } from "@/lib/plans/shelf/scope";
import { templatePreviews } from "@/lib/plans/template-previews";
import { SavedRow } from "./_components/saved-row";
import { TemplateGroup } from "./_components/template-group";
import { TemplateRow } from "./_components/template-row";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("templates") };
}

/** The built-in templates, one's own and the clinic's; what is put away stands last. */
export default async function TemplatesPage() {
  const [t, common] = [await getTranslations("templates"), await getTranslations("common")];
  const [choose, locale] = [await getTranslations("plan.choose"), await getLocale()];
  const found = await asStaff(async (db) => ({
    library: await listExercises(db),
    saved: await listTemplates(db),
    archived: await listTemplates(db, true),
    mayChange: mayWriteTemplates(db.actor),
  }));
  const { saved, archived, mayChange } = found;
  const [mine, clinics] = [
    saved.filter((template) => scopeOf(template) === "personal"),
    saved.filter((template) => scopeOf(template) === "clinic"),
  ];
  const giving = { taken: clinicsNames(saved) };
  const builtIn = templatePreviews(found.library, { locale, newId: () => newId() });
  return (
    <Messages only={["templates", "common"]}>
      <PageHeader title={common("templates")} meta={t("count", { count: builtIn.length + saved.length })} />
      <div className="flex-1 border-line border-t pb-10">
        <TemplateGroup title={choose("builtIn")} about={t("builtInText")}>
          {builtIn.map(({ slug, name, description, content }) => (
            <TemplateRow
              key={slug}
              href={`/templates/${slug}`}
              name={name}
              text={description}
              content={content}
            />
          ))}
        </TemplateGroup>
        {(mayChange || mine.length > 0) && (
          <TemplateGroup
            title={choose("personal")}
            about={t("personalText")}
            empty={{ title: common("noneOfYourOwn"), text: t("personalEmptyText") }}
          >
            {mine.map((template) => (
              <SavedRow key={template.id} {...{ template, mayChange, giving }} />
            ))}
          </TemplateGroup>
        )}
        <TemplateGroup
          title={choose("clinic")}
          empty={{ title: t("clinicEmpty"), text: t("clinicEmptyText") }}
        >
          {clinics.map((template) => (
            <SavedRow key={template.id} {...{ template, mayChange }} />
          ))}
        </TemplateGroup>
        {archived.length > 0 && (
          <TemplateGroup title={common("archived")}>
            {archived.map((template) => (
              <SavedRow
                key={template.id}
                {...{ template, mayChange }}
                archived
                owner={choose(scopeOf(template))}
              />
            ))}
          </TemplateGroup>
        )}
      </div>
    </Messages>
  );
}
