import "./preflight";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { readConfig } from "../lib/config";
import { assertMigrated, readMode } from "../lib/db/migrate";
import { assertAppRole } from "../lib/db/roles";
import { foundClinic, foundClinicSchema } from "../lib/invites/found";
import { main } from "./steps";

/*
 * npm run clinic                          asks for what it needs
 * npm run clinic -- --name "Elm Road Physiotherapy" --country GB --zone Europe/London --owner "Margaret Hale"
 *
 * Makes the first clinic of a new installation and prints the link by which its owner joins.
 */
const QUESTIONS = {
  name: "What is the clinic called?",
  country: "In which country is it? Two letters, such as GB",
  zone: "In which time zone? For example Europe/London",
  owner: "What is its owner's name, as colleagues and patients will see it?",
} as const;
type Field = keyof typeof QUESTIONS;
const FIELDS = Object.keys(QUESTIONS) as Field[];

const WRONG: Record<Field, string> = {
  name: "The name must be something one can read, in 1 to 120 characters.",
  country: "The country must be a code of two letters by ISO 3166-1, such as GB, DE or ZA.",
  zone: "The time zone must be one of the IANA list, such as Europe/London or America/Chicago.",
  owner: "The owner's name must be something one can read, in 1 to 80 characters.",
};

await main(async () => {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const given = readOptions();
  const config = readConfig(process.env);
  if (config.mode !== "production")
    throw new Error("PLEXUS_MODE is not production: the demo has a clinic of its own.");
  await assertMigrated(config.databaseAppUrl);
  await assertAppRole(config.databaseAppUrl);
  if ((await readMode(config.databaseAppUrl)) !== "production")
    throw new Error(
      "This database is not marked for production: make another, and run `npm run migrate` on it.",
    );
  const answers = foundClinicSchema.parse(await complete(given));
  const made = await foundClinic(answers);
  if (!made.ok)
    throw new Error(
      "There is a clinic in this database already. Its owner invites everybody else, on the page of the team.",
    );
  console.log(
    `\n✓ ${answers.name} is there. ${answers.owner} joins with this link, once, within seven days:\n`,
  );
  console.log(`  ${made.data.link}\n`);
  console.log(`It works as soon as Plexus serves ${config.origin} (npm start). Hand it over privately.`);
  process.exit(0);
});

function readOptions(): Partial<Record<Field, string>> {
  const option = { type: "string" } as const;
  const options = { name: option, country: option, zone: option, owner: option };
  try {
    const { values } = parseArgs({ options, allowPositionals: false });
    const given = FIELDS.map((field) => [field, values[field]] as const).filter(
      ([, value]) => value !== undefined,
    );
    return Object.fromEntries(given.map(([field, value = ""]) => [field, tidy(field, value)]));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}\nThe options are --name, --country, --zone and --owner, each with a value.`);
  }
}

/** What was given and is good, and the rest by asking; where nobody can be asked, everything that is wrong is said. */
async function complete(given: Partial<Record<Field, string>>): Promise<Record<Field, string>> {
  const wrong = FIELDS.filter((field) => !isGood(field, given[field]));
  if (wrong.length === 0) return given as Record<Field, string>;
  if (!process.stdin.isTTY)
    throw new Error(wrong.map((field) => explainWrong(field, given[field])).join("\n"));
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answers = { ...given };
  for (const field of wrong) {
    if (given[field] !== undefined) console.log(WRONG[field]);
    answers[field] = await ask(lines, field);
  }
  lines.close();
  return answers as Record<Field, string>;
}

async function ask(lines: { question: (asked: string) => Promise<string> }, field: Field): Promise<string> {
  for (;;) {
    const answer = tidy(field, await lines.question(`${QUESTIONS[field]} `));
    if (isGood(field, answer)) return answer;
    console.log(WRONG[field]);
  }
}

function tidy(field: Field, answer: string): string {
  return field === "country" ? answer.trim().toUpperCase() : answer.trim();
}

function isGood(field: Field, value: string | undefined): boolean {
  return value !== undefined && foundClinicSchema.shape[field].safeParse(value).success;
}

function explainWrong(field: Field, value: string | undefined): string {
  return value === undefined ? `--${field} is missing. ${QUESTIONS[field]}` : `--${field}: ${WRONG[field]}`;
}
