import type { ChildProcess } from "node:child_process";
import { expect, test } from "playwright/test";
import { figure } from "../prisma/factories/figure";
import { type Random, seededRandom } from "../prisma/factories/random";
import { cloneDatabase } from "../scripts/test-database";
import { startServer } from "./every-page";
import { resultOf } from "./hostile/answers";
import { builtRoutes } from "./hostile/built";
import { type Answer, Caller } from "./hostile/caller";
import { canaried, hasCanary } from "./hostile/canary";
import { actionEndpoints, type Endpoint, jsonEndpoints } from "./hostile/endpoints";
import { wrongRequest } from "./hostile/fuzz";
import { type Ids, oneOf, readIds, withIds } from "./hostile/ids";
import type { Made } from "./hostile/people";

/*
 * Thousands of requests that are wrong in some way, at every page, route and action of the built server. None may be answered
 * with an error of the program, with a stack, or not at all; and what they say of somebody's health stands neither in a
 * refusal nor in an answer's headers.
 */
test.describe.configure({ mode: "serial" });

const WHOLE = process.env.PLEXUS_FIGURES !== undefined;
const MANY = WHOLE ? 5_000 : 400;
const AT_ONCE = 3;
/** Longer than this is a hang, twice in a row: the first time another test may have had the machine. */
const PATIENCE_MS = 10_000;

let child: ChildProcess;
let made: Made;
let ids: Ids;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  const database = await cloneDatabase(JSON.parse(process.env.PLEXUS_TEST_SERVER ?? ""), "fuzz");
  const env = { PLEXUS_FEW: "1" };
  ({ child, told: made } = await startServer<Made>("e2e/hostile/server.ts", database.appUrl, {
    env,
  }));
  ids = (await readIds(database.ownerUrl, made)).all;
});
test.afterAll(() => {
  child?.kill();
});

const STACK = /\n\s+at \S+ ?\(|node_modules|Prisma\w*Error|ZodError/;

/** Not let in, or told what is wrong. */
const isError = (answer: Answer): boolean =>
  answer.status >= 400 || /"ok":false|"status":4\d\d/.test(resultOf(answer) ?? answer.text.slice(0, 2_000));

/** What is wrong with an answer; none where it is as it should be. */
function faultsOf(answer: Answer): string[] {
  return [
    ...(answer.status >= 500 ? [`is answered with ${answer.status}: ${answer.text.slice(0, 200)}`] : []),
    ...(answer.status >= 400 && STACK.test(answer.text) ? ["is answered with a stack"] : []),
    ...(isError(answer) && hasCanary(resultOf(answer) ?? answer.text)
      ? ["is refused in the words that were sent"]
      : []),
    ...(hasCanary(JSON.stringify(answer.headers)) ? ["is answered with what was sent in a header"] : []),
  ];
}

test("whatever is sent is answered, never as an error of the program, and never in the words that were sent", async () => {
  test.setTimeout(1_200_000);
  const people = [made.victim, made.victimPatient, ...Object.values(made.people)];
  const callers = await Promise.all(
    people.map((person) => new Caller(made.origin, person, PATIENCE_MS).signIn()),
  );
  const endpoints = [...(await actionEndpoints()), ...(await jsonEndpoints())];
  const routes = builtRoutes().filter((route) => !route.startsWith("/api/auth"));
  const idOf = (random: Random) => oneOf(ids, random.pick([...ids.keys()]), random) ?? crypto.randomUUID();
  const right = ({ id, schema, make }: Endpoint, caller: Caller, random: Random) => {
    const input = canaried(make(random), random);
    const own = random.chance(0.7) ? withIds(input, schema, (table) => oneOf(ids, table, random)) : input;
    if (!id || typeof own !== "object" || own === null) return own;
    return { ...own, clinicId: caller.person?.clinicId ?? made.homeId };
  };
  const wrong: string[] = [];
  const one = async (nth: number) => {
    const random = seededRandom(`wrong ${nth}`);
    // Those whose ids they are get furthest in.
    const caller = random.chance(0.6) ? callers[random.int(0, 1)] : random.pick(callers);
    if (!caller) return;
    const from = { endpoints, routes, origin: made.origin, idOf };
    const request = wrongRequest({ ...from, right: (to, by) => right(to, caller, by) }, nth, random);
    try {
      const send = () => caller.ask(request.path, request.sent);
      const answer = await send().catch(send);
      for (const fault of faultsOf(answer)) wrong.push(`${nth} ${request.what} ${fault}`);
      if (caller.person && /"error":"sign-in"/.test(answer.text)) {
        await caller.signIn();
      }
    } catch (error) {
      wrong.push(`${nth} ${request.what}: ${String(error)} ${JSON.stringify(request.sent.headers)}`);
    }
  };
  const left = Array.from({ length: MANY }, (_, nth) => nth).values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const nth of left) await one(nth);
    }),
  );
  figure("fuzz.http.sent", MANY);
  figure("fuzz.http.wrong", wrong.length);
  expect(wrong).toEqual([]);
});
