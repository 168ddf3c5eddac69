import { GitBranch } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { LinkButton } from "@/app/_ui/button";
import type { CopiedFrom as Origin } from "@/lib/plans/shelf/queries";

/** What a copy began as, and whether that has changed since: a copy takes nothing over by itself. */
export function CopiedFrom({ origin }: { origin: Origin }) {
  const t = useTranslations("templates");
  const { templateId, name, number, newest, archived, behind } = origin;
  const text = behind
    ? t(archived ? "copy.changedArchived" : "copy.changedText", { number, newest })
    : t(archived ? "copy.ofArchived" : "copy.ofText");
  return (
    <div className="print:hidden">
      <Banner
        icon={<GitBranch />}
        tone={behind ? "part" : "note"}
        title={behind ? t("copy.changed", { name }) : t("copy.of", { name, number })}
        actions={!archived && <LinkButton href={`/templates/${templateId}`}>{t("copy.open")}</LinkButton>}
      >
        {text}
      </Banner>
    </div>
  );
}
