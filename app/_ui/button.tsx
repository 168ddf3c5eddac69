import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { KeyCap } from "./key-cap";
import { Link } from "./link";
import { Spinner } from "./spinner";

export type ButtonVariant = "filled" | "default" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg" | "phone";

const base =
  "relative inline-flex items-center justify-center whitespace-nowrap font-medium select-none no-underline " +
  "transition-colors duration-100 phone:font-[620] phone:whitespace-normal phone:text-center phone:leading-tight " +
  "disabled:bg-sunken disabled:text-ink-3 disabled:inset-ring disabled:inset-ring-line disabled:shadow-none " +
  "aria-disabled:cursor-default";

/** Repeated down a table, the default's edge steps back until its row is the current one. */
const variants: Record<ButtonVariant, string> = {
  filled: "bg-brand text-on-brand enabled:hover:bg-brand-hover [a]:hover:bg-brand-hover",
  default:
    "bg-surface text-ink inset-ring inset-ring-line-control hover:bg-sunken phone:inset-ring-[1.5px] " +
    "in-[tr:not([aria-selected])]:bg-transparent in-[tr:not([aria-selected])]:inset-ring-line-strong",
  quiet:
    "text-ink-2 hover:bg-sunken hover:text-ink phone:text-brand disabled:bg-transparent disabled:inset-ring-0",
  danger: "bg-low text-on-low enabled:hover:bg-[color-mix(in_oklab,var(--low)_84%,var(--ink))]",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-control-sm gap-1.5 rounded-sm px-2.5 text-sm [&_svg]:size-4",
  md: "h-control-md gap-1.5 rounded-sm px-3 text-sm [&_svg]:size-4",
  lg: "h-control-lg gap-2 rounded-sm px-4 text-sm [&_svg]:size-4",
  phone: "min-h-16 w-full gap-2.5 rounded-xl px-5 py-2 text-xl font-[620] [&_svg]:size-6",
};

const phoneSizes: Record<ButtonSize, string> = {
  sm: "phone:h-auto phone:min-h-12 phone:rounded-full phone:px-4 phone:py-2 phone:text-lg phone:[&_svg]:size-6",
  md: "phone:h-auto phone:min-h-12 phone:rounded-full phone:px-4.5 phone:py-2 phone:text-lg phone:[&_svg]:size-6",
  lg: "phone:h-auto phone:min-h-14 phone:rounded-xl phone:px-5 phone:py-2 phone:text-lg phone:[&_svg]:size-6",
  phone: "",
};

export function buttonClass(variant: ButtonVariant, size: ButtonSize, extra?: string) {
  const lifted = size === "phone" && variant === "filled" && "shadow-action";
  return cx(base, variants[variant], sizes[size], phoneSizes[size], lifted, extra);
}

type Look = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  iconEnd?: ReactNode;
  /** The key that runs the same action, shown beside it. */
  keys?: string;
};

function Face({ icon, iconEnd, keys, variant, children }: Look & { children: ReactNode }) {
  const tinted = variant === "default" || variant === undefined;
  return (
    <>
      {icon && <span className={cx("-ms-0.5", tinted && "text-ink-2")}>{icon}</span>}
      {children}
      {iconEnd && <span className={cx(tinted && "text-ink-2")}>{iconEnd}</span>}
      {keys && <KeyCap onBrand={variant === "filled" || variant === "danger"}>{keys}</KeyCap>}
    </>
  );
}

type ButtonProps = Omit<ComponentProps<"button">, "aria-busy"> &
  Look & {
    /** While it works: it keeps its width and its focus, and says its verb. */
    busy?: boolean;
    busyLabel?: string;
  };

/** One filled button a region. `busy` leaves it focusable; a form's hook ignores a second press. */
export function Button(props: ButtonProps) {
  const {
    variant = "default",
    size = "md",
    icon,
    iconEnd,
    keys,
    busy,
    busyLabel,
    className,
    children,
    ...rest
  } = props;
  const face = (
    <Face icon={icon} iconEnd={iconEnd} keys={keys} variant={variant}>
      {children}
    </Face>
  );
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(variant, size, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"]}
    >
      {busyLabel === undefined ? (
        face
      ) : (
        <span className="grid gap-[inherit]">
          <span
            className={cx(
              "col-start-1 row-start-1 inline-flex items-center justify-center gap-[inherit]",
              busy && "invisible",
            )}
          >
            {face}
          </span>
          <span
            className={cx(
              "col-start-1 row-start-1 inline-flex items-center justify-center gap-1.5",
              !busy && "invisible",
            )}
          >
            <Spinner />
            {busyLabel}
          </span>
        </span>
      )}
    </button>
  );
}

type LinkButtonProps = ComponentProps<typeof Link> & Look;

export function LinkButton(props: LinkButtonProps) {
  const { variant = "default", size = "md", icon, iconEnd, keys, className, children, ...rest } = props;
  return (
    <Link data-edge="" {...rest} className={buttonClass(variant, size, className)}>
      <Face icon={icon} iconEnd={iconEnd} keys={keys} variant={variant}>
        {children}
      </Face>
    </Link>
  );
}
