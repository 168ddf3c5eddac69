import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { Link } from "@/app/_ui/link";
import { addressOf, type Chosen } from "./address";

/** Only those of whom something changed since yesterday, or all again. */
export function SinceYesterday({ chosen, count }: { chosen: Chosen; count: number }) {
  const t = useTranslations("caseload.filters");
  const isOn = chosen.since !== undefined;
  return (
    <Link
      href={addressOf(chosen, { since: isOn ? undefined : "yesterday" })}
      aria-current={isOn || undefined}
      className={cx(
        "ms-auto inline-flex h-control-md items-center gap-1.5 rounded-sm px-2.5 font-medium",
        isOn ? "bg-brand-soft text-brand" : "text-ink-2 hover:bg-sunken hover:text-ink",
      )}
    >
      <History aria-hidden="true" className="size-4" />
      {t("since")} <span className="font-semibold">{count}</span>
    </Link>
  );
}
