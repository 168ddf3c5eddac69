import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";

/** To the reasons of a row: acknowledge, put off, give to somebody. */
export function OpenReasons({ href, name }: { href: string; name: string }) {
  const t = useTranslations("triage");
  return (
    <Link
      href={href}
      scroll={false}
      data-reasons=""
      title={t("open")}
      aria-label={t("openOf", { name })}
      className="shrink-0 rounded-sm p-1.5 text-ink-3 hover:bg-surface hover:text-ink in-aria-selected:text-ink-2"
    >
      <SlidersHorizontal aria-hidden="true" className="size-4" />
    </Link>
  );
}
