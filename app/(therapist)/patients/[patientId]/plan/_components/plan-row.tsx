"use client";

import { ArrowDown, ArrowUp, ChevronUp, Ellipsis, GripVertical, Pencil, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { cx } from "@/app/_ui/cx";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/app/_ui/menu";
import { isFromLibrary } from "@/lib/plans/from-library";
import { minutesADay } from "@/lib/plans/load";
import type { Prescription } from "@/lib/plans/schema";
import { useBuilder } from "./builder-context";
import { EntryEditor } from "./entry-editor";
import { EntryVerdict } from "./entry-verdict";
import { MiniDays } from "./mini-days";
import { columns } from "./row-columns";
import { RowContext, useRowChange } from "./row-context";
import { Thumb } from "./thumb";
import type { RowDrag } from "./use-row-drag";
import { timesADay, useShortDose } from "./words";

type Props = {
  entry: Prescription;
  /** The same prescription in the latest version; "new" where that hasn't it; undefined without one. */
  before: Prescription | "new" | undefined;
  thumb: ReactNode;
  drag: RowDrag;
};

/** One prescription: the facts in one line, its editor below when it is open. Alt ↑ ↓ moves, Delete takes out. */
export function PlanRow({ entry, before, thumb, drag }: Props) {
  const t = useTranslations("plan.row");
  const common = useTranslations("common");
  const shortDose = useShortDose();
  const { state, dispatch, exercise, nameOf, remove, move } = useBuilder();
  const { changed, added } = useRowChange(entry, before);
  const { id } = entry;
  const name = nameOf(entry);
  const open = state.openId === id;
  const known = exercise(entry);
  const minutes = known ? Math.round(minutesADay({ prescription: entry, ...known })) : null;
  const toggle = () => dispatch({ type: "open", id: open ? null : id });

  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
    const onHead = event.target instanceof HTMLElement && event.target.hasAttribute("data-open");
    if (by) move(entry, by);
    else if (event.key === "Delete" && onHead) remove(entry);
    else if (event.key === "Escape" && open) {
      dispatch({ type: "open", id: null });
      event.currentTarget.querySelector<HTMLElement>("[data-open]")?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <li
      data-row={id}
      onKeyDown={onKeyDown}
      className={cx(
        open && "-mx-1.5 mb-1.5 rounded-md px-1.5 ring-[1.5px] ring-brand",
        drag.dragged === id && "bg-brand-soft",
      )}
    >
      <div className={cx(columns, "min-h-[50px] py-1.5")}>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t("drag", { name })}
          {...drag.gripOf(id)}
          className="grid h-9 w-4 cursor-grab touch-none place-items-center text-line-control active:cursor-grabbing"
        >
          <GripVertical aria-hidden="true" className="size-4" />
        </button>
        <Thumb kind={entry.kind}>{thumb}</Thumb>
        <button
          type="button"
          data-open
          aria-expanded={open}
          aria-label={common("editName", { name })}
          onClick={toggle}
          className="min-w-0 rounded-sm py-1 text-start leading-[17px]"
        >
          <span className="flex items-center gap-2">
            <span className={cx("truncate font-medium", open && "font-semibold")}>{name}</span>
            {added && (
              <span className="inline-flex items-center gap-0.5 font-medium text-good-ink text-xs">
                <Plus aria-hidden="true" className="size-3" />
                {t("new")}
              </span>
            )}
            {changed && (
              <span className="inline-flex items-center gap-0.5 font-medium text-brand text-xs">
                <Pencil aria-hidden="true" className="size-3" />
                {t("changed")}
              </span>
            )}
          </span>
          <span className="block truncate text-xs md:hidden">{shortDose(entry)}</span>
          <RowContext entry={entry} before={before} />
        </button>
        <span className="font-medium wrap-anywhere max-md:hidden">{shortDose(entry)}</span>
        <span className="text-ink-2 max-md:hidden">
          {isFromLibrary(entry) && entry.side ? common(`sides.${entry.side}`) : common("noValue")}
        </span>
        <span className="max-md:hidden">
          <MiniDays days={entry.schedule.days} />
        </span>
        <span className="text-end font-medium max-md:hidden">{timesADay(entry)}</span>
        <span className="text-end font-medium max-md:hidden">{minutes || ""}</span>
        {open ? (
          <IconButton
            size="sm"
            label={common("close")}
            icon={<ChevronUp aria-hidden="true" />}
            onClick={toggle}
          />
        ) : (
          <Menu
            trigger={
              <IconButton
                size="sm"
                label={common("moreFor", { name })}
                icon={<Ellipsis aria-hidden="true" />}
              />
            }
          >
            <MenuItem icon={<ArrowUp aria-hidden="true" />} keys="Alt ↑" onClick={() => move(entry, -1)}>
              {t("up")}
            </MenuItem>
            <MenuItem icon={<ArrowDown aria-hidden="true" />} keys="Alt ↓" onClick={() => move(entry, 1)}>
              {t("down")}
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={<Trash2 aria-hidden="true" />} keys="Del" onClick={() => remove(entry)}>
              {common("remove")}
            </MenuItem>
          </Menu>
        )}
      </div>
      {open && <EntryEditor entry={entry} />}
      <EntryVerdict entry={entry} open={open} />
    </li>
  );
}
