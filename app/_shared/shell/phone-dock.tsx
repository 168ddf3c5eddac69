import type { ReactNode } from "react";
import { cx } from "../../_ui/cx";

type Props = {
  aboveTabs?: boolean;
  /** False where it holds so much that it would hide what it is about. */
  stays?: boolean;
  children: ReactNode;
};

/** The one big action of a page, always in reach: above the tabs, or at the foot of a full screen. */
export function PhoneDock({ aboveTabs = true, stays = true, children }: Props) {
  return (
    <div
      className={cx(
        stays && "sticky",
        "z-10 -mx-4 mt-auto grid gap-2.5 bg-linear-to-t from-82% from-paper px-4 pt-6 print:hidden",
        aboveTabs
          ? "bottom-(--tabs) pb-2.5 max-[15rem]:bottom-0"
          : "bottom-0 pb-[max(1.5rem,env(safe-area-inset-bottom))]",
      )}
    >
      {children}
    </div>
  );
}
