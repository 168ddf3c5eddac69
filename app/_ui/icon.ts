import { type ComponentProps, createElement } from "react";

type Data = { node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[] };
type Props = ComponentProps<"svg"> & { size?: number };

const LOOK = {
  ...{ viewBox: "0 0 24 24", fill: "none", stroke: "currentColor", strokeWidth: 2 },
  ...({ strokeLinecap: "round", strokeLinejoin: "round" } as const),
};

/**
 * Makes an icon of lucide's data, in the place of its own maker (`scripts/icons.cjs`): that one works out for each icon at
 * each rendering what none here asks for, and only in the browser.
 */
export const iconOf =
  ({ node }: Data) =>
  ({ size = 24, children, ...given }: Props) =>
    createElement(
      "svg",
      { width: size, height: size, ...LOOK, "aria-hidden": given["aria-label"] === undefined, ...given },
      ...node.map(([tag, attributes]) => createElement(tag, attributes)),
      children,
    );
