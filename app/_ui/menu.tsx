"use client";

import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx";
import { KeyCap } from "./key-cap";
import { Link } from "./link";
import { useSurface } from "./surface";

const popup =
  "min-w-48 origin-(--transform-origin) rounded-md bg-surface p-1.5 shadow-2 ring ring-line outline-none " +
  "transition-[opacity,scale] duration-100 data-ending-style:opacity-0 " +
  "data-starting-style:scale-98 data-starting-style:opacity-0 phone:rounded-lg";

export const menuItemClass =
  "flex min-h-8 cursor-pointer select-none items-center gap-2.5 rounded-sm px-2 text-ink text-sm outline-none " +
  "data-highlighted:bg-brand-soft phone:min-h-12 phone:px-3 phone:text-lg [&>svg]:size-4 [&>svg]:text-ink-3";

type MenuProps = { trigger: ReactElement; align?: "start" | "end"; children: ReactNode };

/** A list of actions behind a button. `trigger` is the button, such as an `IconButton`. */
export function Menu({ trigger, align = "end", children }: MenuProps) {
  const surface = useSurface();
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner data-surface={surface} className="z-40" align={align} sideOffset={6}>
          <Base.Popup className={popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemProps = { icon?: ReactNode; keys?: string; danger?: boolean; children: ReactNode };

export function MenuItem({ icon, keys, danger, onClick, children }: ItemProps & { onClick: () => void }) {
  return (
    <Base.Item onClick={onClick} className={cx(menuItemClass, danger && "text-low-ink")}>
      {icon}
      <span className="flex-1">{children}</span>
      {keys && <KeyCap>{keys}</KeyCap>}
    </Base.Item>
  );
}

export function MenuLink({ icon, keys, href, children }: ItemProps & { href: string }) {
  return (
    <Base.LinkItem render={<Link href={href} />} className={menuItemClass}>
      {icon}
      <span className="flex-1">{children}</span>
      {keys && <KeyCap>{keys}</KeyCap>}
    </Base.LinkItem>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1.5 my-1.5 h-px bg-line" />;
}

export function MenuNote({ children }: { children: ReactNode }) {
  return <div className="px-2 py-1.5 text-ink-3 text-xs phone:px-3 phone:text-md">{children}</div>;
}
