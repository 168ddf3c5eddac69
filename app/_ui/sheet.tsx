"use client";

import { Drawer as Base } from "@base-ui/react/drawer";
import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx";
import { scrimClass } from "./dialog";
import { IconButton } from "./icon-button";
import { SCROLLS } from "./scrolls";
import { useSurface } from "./surface";

type Props = {
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  text?: ReactNode;
  /** One primary and one way out, always in reach at the foot. */
  actions?: ReactNode;
  children: ReactNode;
};

const motion =
  "transition-transform duration-[220ms] ease-[cubic-bezier(.32,.72,0,1)] data-swiping:select-none data-swiping:duration-0";

const sides = {
  phone: cx(
    "mx-auto mt-auto max-h-[90dvh] w-full max-w-[480px] rounded-t-sheet bg-paper dark:bg-surface px-4 pt-2.5 pb-[max(1.875rem,env(safe-area-inset-bottom))]",
    "[transform:translateY(var(--drawer-swipe-movement-y))] data-ending-style:[transform:translateY(100%)] data-starting-style:[transform:translateY(100%)]",
  ),
  desk: cx(
    "ms-auto h-full w-full max-w-[458px] bg-surface px-4 py-3.5 ring ring-line",
    "[transform:translateX(var(--drawer-swipe-movement-x))] [--out:100%] rtl:[--out:-100%] data-ending-style:[transform:translateX(var(--out))] data-starting-style:[transform:translateX(var(--out))]",
  ),
};

/** From the foot of the phone, from the end of the desk. A swipe, Esc and the cross all close it. */
export function Sheet({ trigger, open, onOpenChange, title, text, actions, children }: Props) {
  const surface = useSurface();
  const common = useTranslations("common");
  const rtl = useLocale().startsWith("ar");
  const away = surface === "phone" ? "down" : rtl ? "left" : "right";
  return (
    <Base.Root open={open} onOpenChange={onOpenChange} swipeDirection={away}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={scrimClass} />
        <Base.Viewport data-surface={surface} className="fixed inset-0 z-40 flex">
          <Base.Popup
            className={cx(
              "flex flex-col text-sm shadow-2 outline-none phone:text-lg",
              motion,
              sides[surface],
            )}
          >
            {surface === "phone" && (
              <div
                aria-hidden="true"
                className="mx-auto mb-2 h-[5px] w-10 shrink-0 rounded-full bg-line-strong"
              />
            )}
            <div className="flex shrink-0 items-start gap-3">
              <div className="min-w-0 flex-1 phone:pt-2">
                <Base.Title className="text-balance font-semibold text-xl tracking-[-.012em] phone:font-[640] phone:text-2xl">
                  {title}
                </Base.Title>
                {text && (
                  <Base.Description className="mt-0.5 text-pretty text-ink-2">{text}</Base.Description>
                )}
              </div>
              <Base.Close
                render={
                  <IconButton
                    label={common("close")}
                    icon={<X aria-hidden="true" />}
                    className="phone:bg-surface phone:inset-ring phone:inset-ring-line"
                  />
                }
              />
            </div>
            <Base.Content
              {...SCROLLS}
              className="-mx-4 min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pt-3 pb-1"
            >
              {children}
            </Base.Content>
            {actions && (
              <div className="-mx-4 mt-2 flex shrink-0 items-center gap-2 border-line border-t px-4 pt-2.5 phone:grid phone:gap-2.5 phone:border-t-0 phone:pt-2">
                {actions}
              </div>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
