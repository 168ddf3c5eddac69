import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

/** The picture at the head of a row; its words say the same. */
export function RowIcon({ icon, look }: { icon: ReactNode; look: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx("grid size-11 flex-none place-items-center rounded-[14px] [&>svg]:size-6", look)}
    >
      {icon}
    </span>
  );
}
