import type { Metadata } from "next";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/app/_i18n/messages";
import { PageHeader } from "@/app/_ui/page-header";
import { EmptyState } from "@/app/_ui/states";
import { listExercises } from "@/lib/exercises/queries";
import { asStaff } from "@/lib/gates/gates";
import { newId } from "@/lib/new-id";
import { listClinicTemplates } from "@/lib/plans/queries";
import type { PlanContent } from "@/lib/plans/schema";
import { templatePreviews } from "@/lib/plans/template-previews";
import { TemplateMenu } from "./_components/template-menu";
import { TemplateRow } from "./_components/template-row";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("templates") };
}

/** The built-in templates and the clinic's own; what is put away stands last. */
export default async function TemplatesPage() {
  const [t, common] = [await getTranslations("templates"), await getTranslations("common")];
  const plan = await getTranslations("plan");
  const [format, locale] = [await getFormatter(), await getLocale()];
  const found = await asStaff(async (db) => ({
    library: await listExercises(db),
    own: await listClinicTemplates(db),
    archived: await listClinicTemplates(db, true),
    mayChange: db.actor.kind === "clinician",
  }));
  const { own, archived, mayChange } = found;
  const builtIn = templatePreviews(found.library, { locale, newId: () => newId() });
  const savedOn = (createdAt: string, content: PlanContent) =>
    `${t("phases", { count: content.phases.length })}, ${t("savedOn", { date: format.dateTime(new Date(createdAt), "date") })}`;
  const heading = "px-4 pt-5 pb-2 font-semibold text-md";
  return (
    <Messages only={["templates", "common"]}>
      <PageHeader title={common("templates")} meta={t("count", { count: builtIn.length + own.length })} />
      <div className="flex-1 border-line border-t pb-10">
        <h2 className={heading}>
          {plan("choose.builtIn")}{" "}
          <span className="ms-2 font-normal text-ink-3 text-sm">{t("builtInText")}</span>
        </h2>
        <ul className="border-line border-t bg-surface">
          {builtIn.map(({ slug, name, description, content }) => (
            <TemplateRow
              key={slug}
              href={`/templates/${slug}`}
              name={name}
              text={description}
              content={content}
            />
          ))}
        </ul>
        <h2 className={heading}>{plan("choose.own")}</h2>
        {own.length === 0 ? (
          <div className="max-w-105 px-4">
            <EmptyState title={common("noneOfYourOwn")} text={t("ownEmptyText")} />
          </div>
        ) : (
          <ul className="border-line border-t bg-surface">
            {own.map(({ id, name, content, createdAt }) => (
              <TemplateRow
                key={id}
                href={`/templates/${id}`}
                name={name}
                text={savedOn(createdAt, content)}
                content={content}
                menu={mayChange && <TemplateMenu id={id} name={name} archived={false} />}
              />
            ))}
          </ul>
        )}
        {archived.length > 0 && (
          <>
            <h2 className={heading}>{common("archived")}</h2>
            <ul className="border-line border-t bg-surface">
              {archived.map(({ id, name, content, createdAt }) => (
                <TemplateRow
                  key={id}
                  name={name}
                  text={savedOn(createdAt, content)}
                  content={content}
                  menu={mayChange && <TemplateMenu id={id} name={name} archived />}
                />
              ))}
            </ul>
          </>
        )}
      </div>
    </Messages>
  );
}
