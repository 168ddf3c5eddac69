import { askedIn, CHAPTERS } from "./levels.data";
import { type Line, STANDINGS, sumOf } from "./lines";

export const PAGE_FILE = "docs/asvs.md";

const HEAD = `# Plexus and OWASP ASVS 5.0

How Plexus stands today to each requirement of levels 1 and 2 of the OWASP Application Security Verification Standard, version 5.0.0
(<https://github.com/OWASP/ASVS>, © The OWASP Foundation, CC BY-SA 4.0). The ids are the standard's, under its chapter V1 is \`1.…\`; the words are
ours and shorter, so that what counts is the standard's own text. It is the project's own reading of its own code: nobody else has checked it.

*Met* has a test which is named; *met, no test* the place in the code alone. *Not met* says what is missing, also where something else is done instead, or
where it is for whoever runs the server. Made of \`asvs.yaml\` by \`npm run asvs\`; a test compares the two, finds each test and file, and misses no requirement.`;

const cell = (text: string): string => text.replaceAll("|", "\\|");

function standing(line: Line): string {
  if ("met" in line)
    return `Met. ${line.met} \`${line.test.file}\`${line.test.title ? `: “${line.test.title}”` : ""}`;
  if ("untested" in line) return `Met, no test. ${line.untested} \`${line.code}\``;
  return "missing" in line ? `**Not met.** ${line.missing}` : `Not applicable. ${line.na}`;
}

const rowOf = (name: string, lines: readonly Line[]): string => {
  const sum = sumOf(lines);
  return `| ${[name, ...STANDINGS.map((one) => sum[one]), lines.length].join(" | ")} |`;
};

/** The trace as a page to read: a table of the chapters, then each requirement. */
export function pageOf(lines: ReadonlyMap<string, Line>): string {
  const chapters = CHAPTERS.map(({ title }, at) => ({
    name: `V${at + 1} ${title}`,
    asked: askedIn(at + 1).flatMap(({ id, level }) => {
      const line = lines.get(id);
      return line ? [{ id, level, line }] : [];
    }),
  }));
  const table = [
    "| Chapter | Met | Met, no test | Not met | Not applicable | Of |",
    "|-|-:|-:|-:|-:|-:|",
    ...chapters.map(({ name, asked }) =>
      rowOf(
        name,
        asked.map(({ line }) => line),
      ),
    ),
    rowOf("**All**", [...lines.values()]),
  ];
  const sections = chapters.map(({ name, asked }) =>
    [
      `## ${name}`,
      "",
      "| | Level | Requirement | How it stands |",
      "|-|-|-|-|",
      ...asked.map(
        ({ id, level, line }) => `| ${id} | ${level} | ${cell(line.says)} | ${cell(standing(line))} |`,
      ),
    ].join("\n"),
  );
  return [HEAD, table.join("\n"), ...sections, ""].join("\n\n");
}
