import type { Hazard, Risk } from "./hazards";
import { sizeOf } from "./hazards";

export const PAGE_FILE = "docs/safety/hazards.md";

const risk = (of: Risk): string => `${of.severity} × ${of.likelihood} = ${sizeOf(of)}`;
const cell = (text: string): string => text.trim().replaceAll("|", "\\|");

function controlLines({ controls }: Hazard): string[] {
  return controls.flatMap((one) => {
    if (!("test" in one)) return [`- ${one.says} *Weak: ${one.weak}*`];
    const { file, title } = one.test;
    const taken = one.disable ? " Taken out in `npm run test:controls`." : "";
    return [`- ${one.says} \`${file}\`: “${title}”.${taken}`];
  });
}

const section = (hazard: Hazard): string =>
  [
    `## ${hazard.id} ${hazard.title}`,
    `**Cause.** ${hazard.cause}`,
    `**Harm.** ${hazard.harm}`,
    `**Risk.** ${risk(hazard.before)} before, ${risk(hazard.after)} after.${
      hazard.argued ? ` ${hazard.argued.trim()}` : ""
    }`,
    ["**Controls.**", "", ...controlLines(hazard)].join("\n"),
  ].join("\n\n");

/** The hazards as a page to read: a table of all, then one section each. */
export function pageOf(hazards: readonly Hazard[]): string {
  const rows = hazards.map(
    (one) => `| ${one.id} | ${cell(one.title)} | ${risk(one.before)} | ${risk(one.after)} |`,
  );
  return [
    "# Hazards of Plexus",
    "Made of `hazards.yaml` by `npm run test:controls -- --page`; a test compares the two. What the numbers mean: [README](README.md).",
    ["| | Hazard | Before | After |", "|-|-|-|-|", ...rows].join("\n"),
    ...hazards.map(section),
    "",
  ].join("\n\n");
}
