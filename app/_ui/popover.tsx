"use client";

import { Popover as Base } from "@base-ui/react/popover";
import { type ReactElement, type ReactNode, useRef } from "react";
import { readAndFocusUnread } from "./form/focus-field";
import { useSurface } from "./surface";

type Props = {
  trigger: ReactElement;
  title?: ReactNode;
  align?: "start" | "center" | "end";
  children: ReactNode;
};

/** A little more, beside the thing it is about. It stays open while something stands in it that was refused. */
export function Popover({ trigger, title, align = "start", children }: Props) {
  const surface = useSurface();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root
      onOpenChange={(open, details) => {
        if (!open && popup.current && readAndFocusUnread(popup.current)) details.cancel();
      }}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          data-surface={surface}
          className="z-40"
          align={align}
          sideOffset={6}
          collisionPadding={8}
        >
          <Base.Popup
            ref={popup}
            className="max-w-[min(24rem,var(--available-width))] origin-(--transform-origin) rounded-md bg-surface p-3 text-sm shadow-2 outline-none ring ring-line transition-[opacity,scale] duration-100 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0 phone:rounded-lg phone:p-4 phone:text-lg"
          >
            {title && <Base.Title className="mb-1 font-semibold">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
