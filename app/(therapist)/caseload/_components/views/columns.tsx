"use client";

import { Columns3 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useOptimistic } from "react";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/form/checkbox";
import { Popover } from "@/app/_ui/popover";
import { COLUMNS, type Column } from "@/lib/caseload/vocabulary";
import { addressOf, type Chosen } from "../address";

/** Which columns the table has; they stand in the address, as the filter does. */
export function Columns({ chosen }: { chosen: Chosen }) {
  const t = useTranslations("caseload");
  const common = useTranslations("common");
  const router = useRouter();
  // A box is ticked at once; the table follows when it has come.
  const [hidden, setHidden] = useOptimistic<readonly Column[]>(chosen.hide ?? []);
  const names: Record<Column, string> = {
    month: common("days.28"),
    weeks: t("head.weeks"),
    sessions: common("sessions"),
    "last-log": common("lastLog"),
    pain: common("pain"),
    furthest: t("head.furthest"),
  };
  const show = (column: Column, shown: boolean) => {
    const hide = COLUMNS.filter((one) => (one === column ? !shown : hidden.includes(one)));
    startTransition(() => {
      setHidden(hide);
      router.replace(addressOf(chosen, { hide, page: chosen.page }), { scroll: false });
    });
  };
  return (
    <Popover
      title={t("columns.title")}
      trigger={
        <Button size="md" icon={<Columns3 aria-hidden="true" />}>
          {t("columns.title")}
        </Button>
      }
    >
      <ul>
        {COLUMNS.map((column) => (
          <li key={column}>
            <Checkbox
              label={names[column]}
              checked={!hidden.includes(column)}
              onChange={({ target }) => show(column, target.checked)}
            />
          </li>
        ))}
      </ul>
      <p className="mt-1 text-pretty text-ink-3 text-xs">{t("columns.narrow")}</p>
    </Popover>
  );
}
