import { GitCompareArrows } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { LinkButton } from "@/app/_ui/button";
import type { TemplateId } from "@/lib/ids";
import type { TemplateVersion } from "@/lib/plans/shelf/queries";

type Props = {
  /** Null for a colleague's, whose followers are not brought up to it from here. */
  id: TemplateId | null;
  versions: readonly TemplateVersion[];
  behind: number;
};

/** The versions of a template, each with why it changed; and the plans that stand on an earlier one. */
export function TemplateVersions({ id, versions, behind }: Props) {
  const t = useTranslations("templates");
  const common = useTranslations("common");
  const format = useFormatter();
  if (versions.length < 2) return null;
  return (
    <section aria-labelledby="versions" className="grid gap-3 print:hidden">
      {id && behind > 0 && (
        <Banner
          icon={<GitCompareArrows />}
          title={t("behind", { count: behind })}
          actions={<LinkButton href={`/templates/${id}/update`}>{t("update.title")}</LinkButton>}
        >
          {t("behindText")}
        </Banner>
      )}
      <div>
        <h2 id="versions" className="font-semibold">
          {t("versions.title")}
        </h2>
        <ul>
          {versions.map(({ id: version, number, publisherName: name, publishedAt, reason }) => (
            <li key={version} className="text-pretty leading-5">
              {t("versions.line", { number, name, date: format.dateTime(new Date(publishedAt), "date") })}{" "}
              {reason && <span className="text-ink-2">{common("quoted", { note: reason })}</span>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
