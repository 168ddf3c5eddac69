import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect, it } from "vitest";

const files = readdirSync("app", { recursive: true, encoding: "utf8" }).map((path) => `app/${path}`);

/** Addresses that answer with a file or data, and not with a page; their parameters in brackets. */
const answers = files
  .filter((path) => path.endsWith("/route.ts"))
  .map((path) =>
    dirname(path)
      .replace(/^app/, "")
      .replace(/\/\([^/]+\)/g, ""),
  );

/** Where something leads, as it is written: `${record}/letters/${id}/pdf`. */
const HREF = /\bhref(?:=\{?|: )(?:"([^"]+)"|`([^`]+)`)/g;

const VALUE = /\$\{[^}]*\}/g;

/**
 * Is it the address of a file? A value between two signs is one segment; one at the beginning is the address of some page.
 * Of values alone nothing is known.
 */
function isFile(written: string): boolean {
  const [path = ""] = written.replace(VALUE, "\0").split(/[?#]/);
  if (/^[\0/]*$/.test(path)) return false;
  const signs = path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/^\0/, "(?!/api/).+");
  const pattern = new RegExp(`^${signs.replaceAll("\0", "[^/]+")}$`);
  return answers.some((answer) => pattern.test(answer));
}

/** What leads to a file, and isn't a plain link. */
function strays(path: string, source: string): string[] {
  return [...source.matchAll(HREF)].flatMap((match) => {
    const [, quoted, templated] = match;
    const written = quoted ?? templated ?? "";
    const tag = [...source.slice(0, match.index).matchAll(/<([A-Za-z][\w.]*)/g)].at(-1)?.[1] ?? "";
    return tag !== "a" && isFile(written) ? [`${path}: <${tag}> ${written}`] : [];
  });
}

it("leads to pages alone: it asks for what is behind it before anybody has pressed, and a file is made and audited then", () => {
  const code = files.filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
  expect(code.flatMap((path) => strays(path, readFileSync(path, "utf8")))).toEqual([]);
});

it("is found whatever the address is made of", () => {
  expect(answers).toContain("/patients/[patientId]/letters/[letterId]/pdf");
  const value = ["$", "{one}"].join("");
  const isStray = (href: string) => strays("x.tsx", `<Link className="a" href=${href}>`).length > 0;
  const made = (address: string) => isStray(`{\`${address.replaceAll("*", value)}\`}`);
  expect(isStray('"/clinic/outcomes/csv"')).toBe(true);
  for (const address of ["/clinic/outcomes/csv?measure=*", "*/letters/*/pdf", "/patients/*/sheets/*/pdf"])
    expect([address, made(address)]).toEqual([address, true]);
  for (const address of ["/calendar/*", "/api/v1/today", "/api/health"])
    expect([address, made(address)]).toEqual([address, true]);
  for (const address of ["*/letters/*", "*/screenings", "*#alerts", "*?page=*", "*/*", "/patients/*"])
    expect([address, made(address)]).toEqual([address, false]);
  const plain = '<Link href={there}>x</Link><a href="/clinic/outcomes/csv">';
  expect(strays("x.tsx", plain)).toEqual([]);
});
