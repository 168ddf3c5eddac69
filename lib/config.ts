import { z } from "zod";
import { isClock } from "./clock-offset";

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must be the address of a PostgreSQL database: postgresql://role:password@host:5432/database",
});

const PORT_ERROR = "must be a port number, from 0 to 65535";
const port = z
  .string()
  .regex(/^\d{1,5}$/, { error: PORT_ERROR })
  .transform(Number)
  .refine((number) => number <= 65535, { error: PORT_ERROR });

const environment = z.object({
  PLEXUS_MODE: z.enum(["production", "demo", "test"], { error: "must be production, demo or test" }),
  PORT: port.default(3000),
  /** Not HOST, which some shells export by themselves: listening to the network has to be said. */
  PLEXUS_HOST: z.string().min(1).default("127.0.0.1"),
  PLEXUS_ORIGIN: z.url({ protocol: /^https?$/, error: "must begin with https:// (or http://)" }).optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl,
  NEXTAUTH_SECRET: z.string().min(32, { error: "must have 32 characters or more" }),
  /** May hold a password: never repeated in an error. */
  PLEXUS_SMTP: z
    .url({ protocol: /^smtps?$/, error: "must be smtp://name:password@host:587 (or smtps://)" })
    .optional(),
  PLEXUS_MAIL_FROM: z
    .string()
    .regex(/^([^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, {
      error: "must be an address: plexus@clinic.example, or Northgate <plexus@clinic.example>",
    })
    .optional(),
  /** Opens the details of what is ready to who sends it; never repeated in an error. */
  PLEXUS_HEALTH_TOKEN: z.string().min(32, { error: "must have 32 characters or more" }).optional(),
  PLEXUS_LOG: z.enum(["json", "words"], { error: "must be json or words" }).optional(),
  PLEXUS_CLOCK: z
    .string()
    .refine(isClock, { error: "must be a time (2026-12-01T08:00:00Z) or a duration (P30D, -PT2H)" })
    .optional(),
});

export type Mode = z.infer<typeof environment>["PLEXUS_MODE"];

export type Config = {
  mode: Mode;
  port: number;
  host: string;
  /** Scheme, host and port that people reach the clinic at; no path, no slash at the end. */
  origin: string;
  /** No origin was set: a demo works at whatever address it is opened. Production has one. */
  anyOrigin: boolean;
  /** The owner's connection. Serving needs none, and is better without. */
  databaseUrl: string | undefined;
  databaseAppUrl: string;
  authSecret: string;
  /** Where mail leaves, and from whom; null where none is set up. */
  mail: { url: string; from: string } | null;
  /** Lines of JSON for a program that collects them, or what a person at a terminal wants to read; null where it goes by who reads. */
  log: "json" | "words" | null;
  /** Who sends it reads how the installation stands in its parts; null where only this machine may. */
  healthToken: string | null;
};

/**
 * Reads the settings, each checked.
 * @throws one error that names every wrong setting and never repeats a value, which may be a secret
 */
export function readConfig(env: Environment): Config {
  const given: Environment = { PLEXUS_MODE: "production", ...set(env) };
  const parsed = environment.safeParse(given);
  const problems = [...(parsed.error?.issues.map(describe) ?? []), ...unsafe(given)];
  if (!parsed.success || problems.length > 0) throw wrongSettings(problems);
  const { PORT: port, PLEXUS_ORIGIN: address } = parsed.data;
  return {
    mode: parsed.data.PLEXUS_MODE,
    port,
    host: parsed.data.PLEXUS_HOST,
    origin: address ? new URL(address).origin : `http://localhost:${port}`,
    anyOrigin: !address,
    databaseUrl: parsed.data.DATABASE_URL,
    databaseAppUrl: parsed.data.DATABASE_APP_URL,
    authSecret: parsed.data.NEXTAUTH_SECRET,
    mail: mailOf(parsed.data.PLEXUS_SMTP, parsed.data.PLEXUS_MAIL_FROM),
    healthToken: parsed.data.PLEXUS_HEALTH_TOKEN ?? null,
    log: parsed.data.PLEXUS_LOG ?? null,
  };
}

const mailOf = (url: string | undefined, from: string | undefined) => (url && from ? { url, from } : null);

type Environment = Record<string, string | undefined>;

const set = (env: Environment) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));

/** What is wrong with the settings that are given, before the others are known. Never repeats a value. */
export function wrongForms(env: Environment): string[] {
  const forms = environment.omit({ NEXTAUTH_SECRET: true }).partial();
  return forms.safeParse(set(env)).error?.issues.map(describe) ?? [];
}

/** One error for all that is wrong. */
export const wrongSettings = (problems: string[]): Error =>
  new Error(`Plexus can't start with these settings:\n${problems.map((line) => `  ${line}`).join("\n")}`);

const describe = (issue: z.core.$ZodIssue) =>
  `${issue.path.join(".")} ${issue.code === "invalid_type" ? "is not set, or not as expected" : issue.message}`;

const isLocal = (origin: URL) => ["localhost", "127.0.0.1", "[::1]"].includes(origin.hostname);

/** What may be well-formed and still must not serve patients. */
function unsafe(given: Environment): string[] {
  const problems: string[] = [];
  if (!given.PLEXUS_SMTP !== !given.PLEXUS_MAIL_FROM)
    problems.push("PLEXUS_SMTP and PLEXUS_MAIL_FROM go together: where mail leaves, and from whom");
  if (given.PLEXUS_MODE !== "production") return problems;
  if (given.PLEXUS_CLOCK)
    problems.push("PLEXUS_CLOCK moves the clock, which production must not do: unset it");
  const { PLEXUS_ORIGIN: address } = given;
  if (!address)
    problems.push(
      "PLEXUS_ORIGIN is not set: the address that people reach the clinic at, https://plexus.example",
    );
  const origin = URL.parse(address ?? "");
  if (origin?.protocol === "http:" && !isLocal(origin))
    problems.push("PLEXUS_ORIGIN must be https: sign-ins would cross the network in the clear");
  return problems;
}
