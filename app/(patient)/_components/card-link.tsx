import { BookOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/app/_ui/button";

/** Where a card that was prescribed is read. */
export function CardLink({ slug }: { slug: string }) {
  const common = useTranslations("common");
  return (
    <LinkButton href={`/learn/${slug}`} className="print:hidden" icon={<BookOpen aria-hidden="true" />}>
      {common("read")}
    </LinkButton>
  );
}
