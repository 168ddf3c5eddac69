import { Archive, History } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/app/_ui/banner";
import { Link } from "@/app/_ui/link";

type Props = { id: string; archived: boolean; revision: number; newest: number };

/** What is not as usual: it is archived, or an older revision. */
export function Notices({ id, archived, revision, newest }: Props) {
  const t = useTranslations("exercises");
  const common = useTranslations("common");
  if (!archived && revision === newest) return null;
  return (
    <div className="grid gap-2 px-4 pb-3">
      {archived && (
        <Banner icon={<Archive />} title={common("archived")}>
          {t("archivedNote")}
        </Banner>
      )}
      {revision !== newest && (
        <Banner
          icon={<History />}
          title={t("olderRevision", { number: revision })}
          actions={
            <Link href={`/exercises/${id}`} className="rounded-sm font-medium text-brand underline">
              {t("toNewest")}
            </Link>
          }
        />
      )}
    </div>
  );
}
