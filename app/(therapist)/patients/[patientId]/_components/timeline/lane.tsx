import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

/** A row of the timeline's grid: its name, its days, and, where there is room for it, where it stands now. */
export function Lane({
  name,
  text,
  height,
  end,
  tall,
  children,
}: {
  name?: ReactNode;
  text?: ReactNode;
  height: string;
  end?: ReactNode;
  /** The end cell is as tall as the lane, so that a value can stand at its height. */
  tall?: boolean;
  children: ReactNode;
}) {
  return (
    <>
      <div className="pe-3 leading-tight max-md:pe-7">
        {name && <p className="font-semibold">{name}</p>}
        {text && <p className="text-ink-3 text-xs">{text}</p>}
      </div>
      <div className={cx("relative", height)}>{children}</div>
      <div className={cx("relative ps-3 max-md:hidden", !tall && "self-center")}>{end}</div>
    </>
  );
}
