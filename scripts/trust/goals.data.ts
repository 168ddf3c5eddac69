/** What trust is measured by: a figure that a test tells, and what it has to be. */
export type Goal = {
  /** What is counted, in the words of the table. */
  what: string;
  goal: string;
  /** The name under which the test tells it, the test, and whether it will do. */
  figure: string;
  file: string;
  will: (value: number) => boolean;
};

/** What isn't measured yet, with the reason. */
export type Open = { what: string; goal: string; why: string };

const BACKUP = "scripts/backup.db.test.ts";
const DAMAGE = "scripts/backup/file.test.ts";
const GUESSES = "lib/identity/guess.db.test.ts";
const HEADERS = "e2e/headers.spec.ts";
const DURABLE = "e2e/durable.spec.ts";
const FOREIGN = "lib/gates/foreign.db.test.ts";
const FOREIGN_HTTP = "e2e/foreign.spec.ts";
const FUZZ = "e2e/fuzz.spec.ts";
const HEALTH = "scripts/health.db.test.ts";
const LEAST = "lib/db/least.db.test.ts";
const INPUTS = "lib/gates/write-schemas.test.ts";
const STRENGTH = "lib/identity/strength.test.ts";
const TRACE = "scripts/asvs/asvs.test.ts";
const SAME = "lib/dose-logs/same-sent.db.test.ts";

export const GOALS: readonly Goal[] = [
  {
    ...{ what: "Statements in SQL by a kind of person that may not", goal: "1,000 or more", file: LEAST },
    ...{ figure: "least.tried", will: (value) => value >= 1_000 },
  },
  {
    ...{ what: "… of these that came through", goal: "0", file: LEAST },
    ...{ figure: "least.through", will: (value) => value === 0 },
  },
  {
    ...{
      what: "Kinds of write that a policy allows and no action needs, or the reverse",
      goal: "0",
      file: LEAST,
    },
    ...{ figure: "least.differences", will: (value) => value === 0 },
  },
  {
    ...{
      what: "Mutations tried with ids of others, by seven kinds of stranger",
      goal: "500 or more",
      file: FOREIGN,
    },
    ...{ figure: "foreign.tried", will: (value) => value >= 500 },
  },
  {
    ...{ what: "… of these that touched them, or told them from nothing", goal: "0", file: FOREIGN },
    ...{ figure: "foreign.hits", will: (value) => value === 0 },
  },
  {
    ...{
      what: "Attempts with foreign ids at every page, route and action of the built server",
      goal: "5,000 or more",
      file: FOREIGN_HTTP,
    },
    ...{ figure: "foreign.http.tried", will: (value) => value >= 5_000 },
  },
  {
    ...{
      what: "… of these that touched them, told of them, or told them from nothing",
      goal: "0",
      file: FOREIGN_HTTP,
    },
    ...{ figure: "foreign.http.hits", will: (value) => value === 0 },
  },
  {
    ...{
      what: "Wrong requests at every endpoint and action of the built server",
      goal: "5,000 or more",
      file: FUZZ,
    },
    ...{ figure: "fuzz.http.sent", will: (value) => value >= 5_000 },
  },
  {
    ...{
      what: "… of these answered with 5xx, a stack, what was sent, or not within 10 s",
      goal: "0",
      file: FUZZ,
    },
    ...{ figure: "fuzz.http.wrong", will: (value) => value === 0 },
  },
  {
    ...{
      what: "Faults of a process that readiness tells, and that heal by themselves",
      goal: "6",
      file: HEALTH,
    },
    ...{ figure: "health.faults", will: (value) => value === 6 },
  },
  {
    ...{ what: "Passwords compared of 200 guesses of one name at once", goal: "10", file: GUESSES },
    ...{ figure: "guesses.at-once", will: (value) => value === 10 },
  },
  {
    ...{ what: "… of 130 guesses from one /64, each of another name", goal: "100 at most", file: GUESSES },
    ...{ figure: "guesses.one-network", will: (value) => value <= 100 },
  },
  {
    ...{ what: "… of one password against 500 names, addresses unknown", goal: "200 at most", file: GUESSES },
    ...{ figure: "guesses.sprayed", will: (value) => value <= 200 },
  },
  {
    ...{ what: "Common passwords of 10 characters or more tried", goal: "1,500 or more", file: STRENGTH },
    ...{ figure: "passwords.common", will: (value) => value >= 1_500 },
  },
  {
    ...{ what: "… of these that may be chosen", goal: "0", file: STRENGTH },
    ...{ figure: "passwords.common.taken", will: (value) => value === 0 },
  },
  {
    ...{ what: "Addresses whose answers all have their headers", goal: "100 or more", file: HEADERS },
    ...{ figure: "web.addresses", will: (value) => value >= 100 },
  },
  {
    ...{
      what: "Malformed requests, none answered with 5xx or in the log",
      goal: "40 or more",
      file: HEADERS,
    },
    ...{ figure: "web.malformed", will: (value) => value >= 40 },
  },
  {
    ...{ what: "Texts that would run in a careless page, wherever people wrote", goal: "500", file: HEADERS },
    ...{ figure: "scripts.stored", will: (value) => value === 500 },
  },
  {
    ...{ what: "… of these that stood on the pages that were opened", goal: "350 or more", file: HEADERS },
    ...{ figure: "scripts.read", will: (value) => value >= 350 },
  },
  {
    ...{ what: "Pages that ran one or broke their policy, as three people", goal: "0", file: HEADERS },
    ...{ figure: "web.violations", will: (value) => value === 0 },
  },
  {
    ...{
      what: "Schemas by which actions and routes read what is sent",
      goal: "each, 150 or more",
      file: INPUTS,
    },
    ...{ figure: "inputs.schemas", will: (value) => value >= 150 },
  },
  {
    ...{ what: "Fields added that are nobody's to send", goal: "10,000 or more", file: INPUTS },
    ...{ figure: "inputs.privileged", will: (value) => value >= 10_000 },
  },
  {
    ...{ what: "… of these that were read", goal: "0", file: INPUTS },
    ...{ figure: "inputs.privileged.out", will: (value) => value === 0 },
  },
  {
    ...{ what: "Generated inputs, right and broken", goal: "200,000", file: INPUTS },
    ...{ figure: "inputs.made", will: (value) => value >= 200_000 },
  },
  {
    ...{ what: "… of these at which reading throws", goal: "0", file: INPUTS },
    ...{ figure: "inputs.thrown", will: (value) => value === 0 },
  },
  {
    ...{ what: "… of these read though the database can't keep them", goal: "0", file: INPUTS },
    ...{ figure: "inputs.unkept", will: (value) => value === 0 },
  },
  {
    ...{
      what: "… the longest that reading one took, ms of the processor",
      goal: "500 or less",
      file: INPUTS,
    },
    ...{ figure: "inputs.longest", will: (value) => value <= 500 },
  },
  {
    ...{ what: "Entries that twenty send at once, in rows", goal: "500 of 500", file: SAME },
    ...{ figure: "same.rows", will: (value) => value === 500 },
  },
  {
    ...{ what: "… answers that differ from one to another", goal: "0", file: SAME },
    ...{ figure: "same.differing", will: (value) => value === 0 },
  },
  {
    ...{
      what: "Logs restored from a backup into a fresh server, broken off twice",
      goal: "1,000,000 or more",
      file: BACKUP,
    },
    ...{ figure: "backup.rows", will: (value) => value >= 1_000_000 },
  },
  {
    ...{ what: "… tables that differ from those backed up", goal: "0", file: BACKUP },
    ...{ figure: "backup.differences", will: (value) => value === 0 },
  },
  {
    ...{ what: "Bits flipped and ends cut off in backups, 8,000 of them, unseen", goal: "0", file: DAMAGE },
    ...{ figure: "backup.damage.unseen", will: (value) => value === 0 },
  },
  {
    ...{
      what: "Entries acknowledged while the server and PostgreSQL are killed in turn",
      goal: "50,000",
      file: DURABLE,
    },
    ...{ figure: "durable.acknowledged", will: (value) => value >= 50_000 },
  },
  {
    ...{ what: "… so many times, with SIGKILL", goal: "40", file: DURABLE },
    ...{ figure: "durable.kills", will: (value) => value >= 40 },
  },
  {
    ...{ what: "… entries lost of these", goal: "0", file: DURABLE },
    ...{ figure: "durable.lost", will: (value) => value === 0 },
  },
  {
    ...{ what: "… entries stored twice", goal: "0", file: DURABLE },
    ...{ figure: "durable.twice", will: (value) => value === 0 },
  },
  {
    ...{
      what: "… seconds from a kill to the next entry that is acknowledged",
      goal: "below 5",
      file: DURABLE,
    },
    ...{ figure: "durable.recovery", will: (value) => value < 5 },
  },
  {
    ...{ what: "Requirements of ASVS 5.0, levels 1 and 2, traced in docs/asvs.md", goal: "253", file: TRACE },
    ...{ figure: "asvs.lines", will: (value) => value === 253 },
  },
  {
    ...{ what: "… of these not met, each with what is missing", goal: "39 at most", file: TRACE },
    ...{ figure: "asvs.missing", will: (value) => value <= 39 },
  },
];

export const OPEN: readonly Open[] = [
  {
    what: "Sign-in: passkeys, single sign-on, reset by mail, a lost second factor",
    goal: "built",
    why: "Not built yet.",
  },
  { what: "Audit: sealed in a chain, tamperings seen", goal: "1,000 of 1,000", why: "Not built yet." },
  {
    what: "Export and erasure of a patient and a clinic",
    goal: "re-import equal",
    why: "A patient's own export is there; a clinic's, an import and erasure are not.",
  },
  {
    what: "Generated inputs over HTTP",
    goal: "200,000, 0 of 5xx",
    why: "5,000 are sent; the others are read by the schemas in one process.",
  },
  {
    what: "Deployment: container, units, replica",
    goal: "tried",
    why: "`npm run test:deployed` runs roles, a folder of production's packages, PgBouncer and nginx; no container engine or systemd runs here, and no replica was tried.",
  },
];
