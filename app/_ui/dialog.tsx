"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx";
import { useSurface } from "./surface";

type Props = {
  /** The button that opens it; or hold it open with `open`. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  title: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
  /** Buttons, the deed last; wrap the way out in `DialogClose`. */
  actions?: ReactNode;
  /** Holds a table or two columns. */
  wide?: boolean;
};

export const scrimClass =
  "fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0";

/** Only for what cannot be undone, or needs a word of reason. */
export function Dialog({ trigger, open, onOpenChange, title, text, children, actions, wide }: Props) {
  const surface = useSurface();
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={scrimClass} />
        <Base.Viewport data-surface={surface} className="fixed inset-0 z-40 grid overflow-y-auto p-4">
          <Base.Popup
            className={cx(
              "m-auto w-full rounded-md bg-surface px-4 py-3.5 text-sm shadow-2 outline-none ring ring-line transition-[opacity,scale] duration-150 ease-out data-ending-style:scale-98 data-starting-style:scale-98 data-ending-style:opacity-0 data-starting-style:opacity-0 phone:rounded-xl phone:p-5 phone:text-lg",
              wide ? "max-w-210" : "max-w-105",
            )}
          >
            <Base.Title className="text-balance font-semibold text-md phone:font-[640] phone:text-xl">
              {title}
            </Base.Title>
            {text && <Base.Description className="mt-1 text-pretty text-ink-2">{text}</Base.Description>}
            {children && <div className="mt-3">{children}</div>}
            {actions && (
              <div className="mt-4 flex justify-end gap-2 phone:grid phone:justify-stretch phone:gap-2.5">
                {actions}
              </div>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Closes the dialog around it: `<DialogClose><Button variant="quiet">Cancel</Button></DialogClose>`. */
export function DialogClose({ children }: { children: ReactElement }) {
  return <Base.Close render={children} />;
}
