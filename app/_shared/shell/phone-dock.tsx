import type { ReactNode } from "react";
import { cx } from "../../_ui/cx";

/** The one big action of a page, always in reach: above the tabs, or at the foot of a full screen. */
export function PhoneDock({ aboveTabs = true, children }: { aboveTabs?: boolean; children: ReactNode }) {
  return (
    <div
      className={cx(
        "sticky z-10 -mx-4 mt-auto grid gap-2.5 bg-linear-to-t from-82% from-paper px-4 pt-6 print:hidden",
        aboveTabs
          ? "bottom-(--tabs) pb-2.5 max-[15rem]:bottom-0"
          : "bottom-0 pb-[max(1.5rem,env(safe-area-inset-bottom))]",
      )}
    >
      {children}
    </div>
  );
}
