import { cx } from "./cx";

/** A key, drawn beside the action it runs. Hidden from assistive technology: the action names itself. */
export function KeyCap({ children, onBrand = false }: { children: string; onBrand?: boolean }) {
  return (
    <span
      aria-hidden="true"
      // A character by itself, which promises nothing while those are switched off.
      data-single-key={children.length === 1 ? "" : undefined}
      className={cx(
        "inline-grid h-[18px] min-w-[18px] place-items-center rounded-[4px] px-1 font-sans font-medium text-xs leading-none",
        "phone:hidden pointer-coarse:hidden in-data-no-single-keys:data-single-key:hidden",
        onBrand
          ? "bg-[color-mix(in_oklab,currentColor_16%,transparent)]"
          : "bg-sunken text-ink-2 shadow-[inset_0_0_0_1px_var(--line),inset_0_-1px_0_var(--line-strong)]",
      )}
    >
      {children}
    </span>
  );
}
