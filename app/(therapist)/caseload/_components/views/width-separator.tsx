"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { saveWidthAction } from "@/app/_actions/caseload";
import { useClinicId } from "@/app/_ui/form/clinic-context";
import { useToast } from "@/app/_ui/toast";
import { clampWidth, MOST_PX, type WideColumn, widthBounds } from "@/lib/caseload/views/widths";

type Props = { column: WideColumn; name: string; width: number | undefined };

/** A key moves it so far, with Shift this far. */
const [STEP, LEAP] = [8, 40];
/** A width is kept when it has rested so long. */
const REST_MS = 500;

/** The edge of a column, to be dragged, or moved by the arrow keys; Enter or two clicks make it as wide as it was at first. */
export function WidthSeparator({ column, name, width }: Props) {
  const t = useTranslations("caseload.columns");
  const errors = useTranslations("errors");
  const clinicId = useClinicId();
  const { notify } = useToast();
  const { usual, least } = widthBounds(column);
  const [now, setNow] = useState(width ?? usual);
  const drag = useRef<{ from: number; at: number } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = (wanted: number | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const result = await saveWidthAction({ clinicId, column, width: wanted }).catch(() => null);
      if (!result?.ok) notify({ title: errors("general"), tone: "problem" });
    }, REST_MS);
  };
  const headOf = (edge: HTMLElement) => edge.closest("th");
  const sign = (edge: HTMLElement) => (getComputedStyle(edge).direction === "rtl" ? -1 : 1);
  const apply = (edge: HTMLElement, wanted: number) => {
    const px = clampWidth(column, wanted);
    edge.closest("table")?.style.setProperty(`--w-${column}`, `${px}px`);
    setNow(px);
    keep(px);
  };
  const reset = (edge: HTMLElement) => {
    edge.closest("table")?.style.removeProperty(`--w-${column}`);
    setNow(usual);
    keep(null);
  };
  const start = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: headOf(event.currentTarget)?.offsetWidth ?? now, at: event.clientX };
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (!drag.current) return;
    const by = (event.clientX - drag.current.at) * sign(event.currentTarget);
    apply(event.currentTarget, drag.current.from + by);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const edge = event.currentTarget;
    const from = headOf(edge)?.offsetWidth ?? now;
    const by = (event.shiftKey ? LEAP : STEP) * sign(edge);
    const wanted: Record<string, number> = {
      ArrowRight: from + by,
      ArrowLeft: from - by,
      Home: least,
      End: MOST_PX,
    };
    const px = wanted[event.key];
    if (px === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (px === undefined) reset(edge);
    else apply(edge, px);
  };
  return (
    <hr
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("width", { name })}
      aria-valuenow={now}
      aria-valuemin={least}
      aria-valuemax={MOST_PX}
      aria-valuetext={t("pixels", { count: now })}
      onPointerDown={start}
      onPointerMove={move}
      onPointerUp={() => {
        drag.current = null;
      }}
      onDoubleClick={(event) => reset(event.currentTarget)}
      onFocus={(event) => setNow(headOf(event.currentTarget)?.offsetWidth ?? now)}
      onKeyDown={onKey}
      className="absolute inset-y-0 -end-1 z-1 m-0 h-full w-2 border-0 cursor-col-resize touch-none after:absolute after:inset-y-1.5 after:start-1/2 after:w-px after:bg-line-strong hover:after:bg-brand focus-visible:after:bg-brand"
    />
  );
}
