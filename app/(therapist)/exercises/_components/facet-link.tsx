import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { Link } from "@/app/_ui/link";

type Props = { href: string; name: string; count: number; chosen: boolean };

/** One value to narrow by: a link, so that filters work without script and can be shared. */
export function FacetLink({ href, name, count, chosen }: Props) {
  const common = useTranslations("common");
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={chosen || undefined}
      className={cx(
        "flex min-h-7 items-center gap-2 rounded-sm px-2 max-lg:min-h-12",
        chosen ? "bg-brand-soft font-medium text-brand" : "hover:bg-sunken",
        !chosen && count === 0 ? "text-ink-3" : !chosen && "text-ink-2",
      )}
    >
      <span
        aria-hidden="true"
        className={cx(
          "grid size-4 flex-none place-items-center rounded-[4px] [&>svg]:size-3",
          chosen ? "bg-brand text-on-brand" : "bg-surface inset-ring-[1.25px] inset-ring-line-control",
        )}
      >
        {chosen && <Check strokeWidth={3} />}
      </span>
      <span className="min-w-0 flex-1 truncate">{name}</span>
      <span aria-hidden="true" className={cx("text-xs", !chosen && "text-ink-3")}>
        {count}
      </span>
      <span className="sr-only">{common("exercises", { count })}</span>
    </Link>
  );
}
