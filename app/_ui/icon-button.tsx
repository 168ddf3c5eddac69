import type { ComponentProps, ReactNode } from "react";
import { type ButtonVariant, buttonClass } from "./button";
import { cx } from "./cx";

type Props = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  /** What it does, in words: its accessible name and its tooltip. */
  label: string;
  icon: ReactNode;
  size?: "sm" | "md";
  variant?: ButtonVariant;
};

const box = {
  sm: "w-control-sm px-0! phone:w-12 phone:h-12!",
  md: "w-control-md px-0! phone:w-12 phone:h-12!",
};

/** A button that shows only an icon: 28 or 32 px on the desk, 48 px on the phone. */
export function IconButton({ label, icon, size = "md", variant = "quiet", className, ...rest }: Props) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={buttonClass(variant, size, cx(box[size], "phone:text-ink", className))}
    >
      {icon}
    </button>
  );
}
