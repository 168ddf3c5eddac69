import type { ChildProcess } from "node:child_process";
import { expect, test } from "playwright/test";
import { withClient } from "../lib/db/migrate";
import { figure } from "../prisma/factories/figure";
import { seededRandom } from "../prisma/factories/random";
import { noteRows, takeRows } from "../prisma/growth/touched";
import { writingRoutes } from "../prisma/growth/write-schemas";
import { cloneDatabase } from "../scripts/test-database";
import { ADDRESSES, startServer } from "./every-page";
import { idsIn, isRefused, resultOf, saidBy } from "./hostile/answers";
import { builtRoutes } from "./hostile/built";
import { type Answer, Caller } from "./hostile/caller";
import { actionEndpoints, type Endpoint, jsonEndpoints } from "./hostile/endpoints";
import { type Ids, namedIn, oneOf, readIds, withIds } from "./hostile/ids";
import { foreignPages } from "./hostile/pages";
import type { Made } from "./hostile/people";
import { ELSEWHERE } from "./routes";

/*
 * Everything that the built server answers, asked for with other people's ids: every page, every route and every action, by
 * everybody who has no business with them. It must answer as it does where there is no such thing, say nothing of theirs, and
 * write nothing. What is asked is the build's own list, so that what is added to the program is asked as well.
 */
test.describe.configure({ mode: "serial" });

/** `npm run test:trust`, which asks for the figures, has everybody try everything; else each is tried by one. */
const WHOLE = process.env.PLEXUS_FIGURES !== undefined;
/** The names that only a page about them shows. */
const SECRET = "Quillfeather";

let child: ChildProcess;
let made: Made;
let ownerUrl: string;
let ids: { all: Ids; theirs: Ids };
let callers: [string, Caller][];
const hits: string[] = [];
let tried = 0;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const database = await cloneDatabase(JSON.parse(process.env.PLEXUS_TEST_SERVER ?? ""), "foreign");
  ownerUrl = database.ownerUrl;
  ({ child, told: made } = await startServer<Made>("e2e/hostile/server.ts", database.appUrl));
  await withClient(ownerUrl, (client) =>
    client.query(`UPDATE "Patient" SET "familyName" = $1 WHERE id::text = ANY($2)`, [SECRET, made.patients]),
  );
  ids = await readIds(ownerUrl, made);
  callers = await Promise.all(
    Object.entries(made.people).map(
      async ([who, person]): Promise<[string, Caller]> => [
        who,
        await new Caller(made.origin, person).signIn(),
      ],
    ),
  );
  await noteRows(ownerUrl);
});
test.afterAll(() => {
  child?.kill();
});

/** What belongs to those whose ids are tried, as far as somebody has no business with it. */
const idsFor = (caller: Caller): Ids => (caller.person?.near ? ids.theirs : ids.all);
const secrets = new Map<Ids, Set<string>>();
function secretFor(of: Ids): Set<string> {
  const known = secrets.get(of) ?? new Set([...of.values()].flat());
  secrets.set(of, known);
  return known;
}

type Attempt = {
  what: string;
  caller: Caller;
  foreign: () => Promise<Answer>;
  missing: () => Promise<Answer>;
  sent: string;
};

async function attempt({ what, caller, foreign, missing, sent }: Attempt): Promise<void> {
  const [theirs, none] = [await foreign(), await missing()];
  tried += 1;
  if (theirs.status >= 500) hits.push(`${what}: ${theirs.status}`);
  const [said, instead] = [saidBy(theirs), saidBy(none)];
  if (isRefused(none) && said !== instead)
    hits.push(`${what}: ${said.slice(0, 300)} instead of ${instead.slice(0, 300)}`);
  const [secret, asked] = [secretFor(idsFor(caller)), idsIn(sent)];
  const told = [...idsIn(theirs.text)].filter((id) => secret.has(id) && !asked.has(id));
  if (told.length > 0 || theirs.text.includes(SECRET))
    hits.push(`${what} says ${[...told, SECRET].join(", ")}`);
}

/** A few at once, as many as the machine has to do with. */
async function all(attempts: readonly (() => Promise<void>)[], atOnce = 6): Promise<void> {
  const left = attempts.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const one of left) await one();
    }),
  );
}

/** Whoever is signed out by what they try signs in again. */
async function acted(caller: Caller, { page, id = "" }: Endpoint, input: unknown): Promise<Answer> {
  const more = { "x-forwarded-for": `198.51.${Math.trunc(tried / 200) % 256}.${tried % 200}` };
  const send = () => (id ? caller.act(page, id, input, more) : caller.post(page, input));
  const answer = await send();
  if (!caller.person || !/"error":"sign-in"/.test(answer.text)) return answer;
  await caller.signIn();
  return send();
}

/** Who tries the nth thing: everybody, or one who changes from one to the next. */
const triers = (nth: number): [string, Caller][] =>
  WHOLE ? callers : callers.filter((_, at) => at === nth % callers.length);

/** Made by the build, and nobody's. */
const ICON = "/icon.svg";

const USERS_OWN = /^(user|public|renewing)/;

/** What is sent to an action or a route: all ids theirs, each alone with one's own beside it, and their clinic's. */
function inputsTo(endpoint: Endpoint, caller: Caller, seed: string): [string, unknown, unknown][] {
  const random = seededRandom(seed);
  const own = caller.person?.clinicId ?? made.awayId;
  const carried = (input: unknown, clinicId: string) =>
    endpoint.id && typeof input === "object" && !Array.isArray(input) ? { ...input, clinicId } : input;
  const input = endpoint.make(random);
  const theirs = (table: string) => oneOf(idsFor(caller), table, random);
  const named = namedIn(input, endpoint.schema);
  const all = withIds(input, endpoint.schema, theirs);
  // What is one id in theirs is one in what is of nothing.
  const nothing = withIds(all, endpoint.schema, () => crypto.randomUUID());
  const found: [string, unknown, unknown][] = [];
  if (named.some(({ table }) => theirs(table) !== null))
    found.push(["theirs", carried(all, own), carried(nothing, own)]);
  if (!caller.person?.near && endpoint.id && !USERS_OWN.test(endpoint.gate ?? ""))
    found.push(["in their clinic", carried(all, made.homeId), carried(nothing, crypto.randomUUID())]);
  for (const [at, { key, table }] of named.entries()) {
    if (named.length < 2 || theirs(table) === null || (!WHOLE && at !== 1)) continue;
    const mine = withIds(input, endpoint.schema, (one) => (one === "Patient" ? made.peerId : null));
    const one = withIds(mine, endpoint.schema, (_, nth) => (nth === at ? theirs(table) : null));
    const none = withIds(mine, endpoint.schema, (_, nth) => (nth === at ? crypto.randomUUID() : null));
    found.push([`theirs as ${key} alone`, carried(one, own), carried(none, own)]);
  }
  return found;
}

// First, while nobody has a row of their own under an id of theirs: a phone makes the ids of what it sends.
test("every page and every route answers theirs as nothing, whatever is asked of it", async () => {
  test.setTimeout(1_200_000);
  const known = [...Object.keys(ADDRESSES), ...ELSEWHERE, ICON].sort();
  expect(builtRoutes().sort()).toEqual(known);
  const attempts: (() => Promise<void>)[] = [];
  for (const [nth, route] of builtRoutes().entries())
    for (const [who, caller] of triers(nth)) {
      const pages = foreignPages(route, idsFor(caller), seededRandom(`${route} ${who}`));
      for (const [foreign, missing] of WHOLE ? pages : pages.slice(0, 1))
        for (const headers of WHOLE || nth % 8 === 0 ? [{}, { rsc: "1" }] : [{}])
          attempts.push(() =>
            attempt({
              ...{ what: `${foreign} by ${who}`, caller, sent: foreign },
              foreign: () => caller.ask(foreign, { headers }),
              missing: () => caller.ask(missing, { headers }),
            }),
          );
    }
  await all(attempts);
  expect(hits).toEqual([]);
});

test("every action and every route that takes JSON answers theirs as nothing", async () => {
  test.setTimeout(1_200_000);
  const endpoints = [...(await actionEndpoints()), ...(await jsonEndpoints())];
  const attempts: (() => Promise<void>)[] = [];
  for (const [nth, endpoint] of endpoints.entries())
    for (const [who, caller] of triers(nth))
      for (const [how, foreign, missing] of inputsTo(endpoint, caller, `${endpoint.name} ${who}`))
        attempts.push(() =>
          attempt({
            ...{ what: `${endpoint.name} by ${who}, ${how}`, caller, sent: JSON.stringify(foreign) },
            foreign: () => acted(caller, endpoint, foreign),
            missing: () => acted(caller, endpoint, missing),
          }),
        );
  await all(attempts);
  expect(hits).toEqual([]);
});

test("what takes a picture takes none in theirs", async () => {
  const taking = writingRoutes().filter((route) => route.includes("/pictures/"));
  expect(taking).toEqual(["/inbox/pictures/[pictureId]", "/messages/[patientId]/pictures/[pictureId]"]);
  for (const route of taking)
    for (const [who, caller] of callers)
      for (const [foreign, missing] of foreignPages(route, idsFor(caller), seededRandom(`${route} ${who}`))) {
        const put = (path: string) =>
          caller.ask(path, {
            method: "PUT",
            headers: { origin: made.origin, "content-type": "image/png" },
            body: DOT,
          });
        await attempt({
          ...{ what: `PUT ${foreign} by ${who}`, caller, sent: foreign },
          foreign: () => put(foreign),
          missing: () => put(missing),
        });
      }
  expect(hits).toEqual([]);
});

/** A picture of one dot. */
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const OWN_ID = /^\(([0-9a-f-]{36}),/;

test("nothing was written of theirs, and their ids are in nothing", async () => {
  const near = Object.values(made.people).flatMap((person) => (person?.near ? [person.userId] : []));
  const rows = await takeRows(ownerUrl);
  // A phone makes the ids of what it sends, each unique to its patient: the same in another's record is another row, which
  // that person's other rows may name.
  for (const by of new Set(rows.map((one) => one.by))) {
    const written = rows.filter((one) => one.by === by);
    const own = new Set(written.map(({ row }) => OWN_ID.exec(row)?.[1]));
    for (const { table, row } of written) {
      // Signing in is written by the door, for somebody: who is near to them has their clinic's id.
      const isNear = near.includes(by) || (by === "auth" && near.some((id) => row.includes(id)));
      const secret = secretFor(isNear || by === "system" ? ids.theirs : ids.all);
      if ([...idsIn(row)].some((id) => secret.has(id) && !own.has(id)))
        hits.push(`${by} wrote ${table} ${row}`);
    }
  }
  figure("foreign.http.tried", tried);
  figure("foreign.http.hits", hits.length);
  expect(hits).toEqual([]);
  expect(tried).toBeGreaterThan(WHOLE ? 5_000 : 350);
});

/** What says that an action found nothing, or never looked. */
const BARRED = /"error":"(not-found|forbidden|sign-in|clinic-mismatch)"/;

test("those to whom they belong are let in with them, so that it was the ids that were refused", async () => {
  test.setTimeout(300_000);
  const own = await Promise.all(
    [made.victim, made.victimPatient].map((person) => new Caller(made.origin, person).signIn()),
  );
  const asked: string[] = [];
  const barred: string[] = [];
  for (const endpoint of await actionEndpoints()) {
    const random = seededRandom(`own ${endpoint.name}`);
    const input = endpoint.make(random);
    const named = namedIn(input, endpoint.schema);
    if (named.length === 0 || USERS_OWN.test(endpoint.gate ?? "")) continue;
    asked.push(endpoint.name);
    const clinicId = made.homeId;
    const sent = {
      ...Object(withIds(input, endpoint.schema, (table) => oneOf(ids.all, table, random))),
      clinicId,
    };
    const answers = await Promise.all(own.map((caller) => acted(caller, endpoint, sent)));
    if (answers.every((answer) => BARRED.test(resultOf(answer) ?? ""))) barred.push(endpoint.name);
  }
  expect(asked.length).toBeGreaterThan(100);
  expect(barred.length / asked.length, barred.join(", ")).toBeLessThan(0.25);
});
