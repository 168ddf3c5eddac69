import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { type Browser, expect, test } from "playwright/test";
import { freePort } from "../lib/db/embedded";
import { requestOf } from "../lib/outbox/entry";
import { loadLibrary, seededRandom } from "../prisma/factories";
import { cloneDatabase } from "../scripts/test-database";
import { signIn } from "./fixtures";
import { anotherBuild, start } from "./sync/builds";
import type { Cast, Person } from "./sync/cast";
import { type Author, entryOfTap, type Tap } from "./sync/entry";
import { live } from "./sync/life";
import { openPhone, type Phone } from "./sync/phone";
import { caseloadOf, countOf, figuresIn, rowsOf, timesAudited } from "./sync/record";
import { killsIn, newTally, type Tally } from "./sync/tally";
import { SORTS, sortOf, tapsOf } from "./sync/taps";

/*
 * Nothing that was entered is lost, and nothing is stored twice. Three phones of one patient, whose clocks are wrong, send
 * entries of every kind by the product's own pages, outbox, store and worker, to `npm start` on a Postgres of this test alone,
 * while tabs are killed between request and answer, answers are lost, and the server is replaced by another build and back.
 * What stands there in the end is compared with the same entries that were sent one by one, to a patient of another clinic.
 *
 * `npm run test:sync` sends 1,000 of them and kills fifty tabs; PLEXUS_SYNC_SEED repeats a run.
 */
const COUNT = Number(process.env.PLEXUS_SYNC || 24);
const KILLS = Math.max(4, COUNT / 20);
const LOST = 0.3;
const HOUR = 3_600_000;
const SHIFTS = [-36 * HOUR, 0, 36 * HOUR];
const seed = process.env.PLEXUS_SYNC_SEED || String(Date.now());

const began = Date.now();
const secondsSince = (then: number) => ((Date.now() - then) / 1_000).toFixed(1);
const say = (line: string) => process.stdout.write(`  ${secondsSince(began).padStart(6)} s  ${line}\n`);

const authorOf = ({ patient, goals }: Person): Author => ({ owner: patient.id, goals });

async function makeCast(env: Record<string, string>): Promise<Cast> {
  const child = fork("e2e/sync/cast.ts", {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...env, DATABASE_URL: "" },
  });
  const [cast] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("Nobody was made."))),
  ]);
  return cast as Cast;
}

async function scriptOfPages(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["e2e/sync/page.ts"],
    ...{ bundle: true, write: false, format: "iife", target: "es2022", tsconfig: "tsconfig.json" },
  });
  return outputFiles[0]?.text ?? "";
}

/** The other build after a third of the entries, and the first one again after two: a page of each meets the other's server. */
async function redeploy(
  tally: Tally,
  to: (nth: number) => Promise<void>,
  ended: () => boolean,
): Promise<void> {
  for (const nth of [1, 2]) {
    while (tally.stored.length < (COUNT * nth) / 3 && !ended()) await wait(50);
    await to(nth);
    tally.befell.redeployed += 1;
  }
}

/** The same, one by one, on a line that loses nothing, by a clock that is right. */
async function sendSerially(browser: Browser, origin: string, { serial }: Cast, taps: readonly Tap[]) {
  const context = await browser.newContext({ baseURL: origin });
  await signIn(context, serial.user);
  for (const tap of taps) {
    const { path, body } = requestOf(entryOfTap(authorOf(serial), tap, 0), new Date().toISOString());
    const headers = { "Content-Type": "application/json" };
    const answer = await context.request.post(path, { data: body, headers });
    expect([answer.status(), (await answer.json()).results], JSON.stringify(tap)).toMatchObject([
      200,
      [{ status: 201 }],
    ]);
  }
  return context;
}

// It says itself what each phone waits for; a trace of hundreds of pages would be what takes longest here.
test.use({ trace: "off" });

test(`${COUNT} entries of three phones arrive once each, whatever befalls tabs, answers, clocks and builds`, async ({
  browser,
}) => {
  test.setTimeout(Math.max(240_000, COUNT * 3_000));
  say(`seed ${seed}`);
  const random = seededRandom(seed);
  const database = await cloneDatabase(JSON.parse(process.env.PLEXUS_TEST_SERVER ?? ""), "sync");
  const port = await freePort();
  const env = { DATABASE_APP_URL: database.appUrl, PORT: String(port) };
  const origin = `http://localhost:${port}`;
  const [first, cast, other, script, library] = await Promise.all([
    ...([start(".", env), makeCast(env), anotherBuild(), scriptOfPages(), loadLibrary()] as const),
  ]);
  let server = first;
  const taps = tapsOf(COUNT, random, cast.plan, library);
  expect([...new Set(taps.map(({ said }) => sortOf(said)))].toSorted()).toEqual(SORTS.toSorted());
  const author = authorOf(cast.phones);
  const { owner } = author;
  const before = await countOf(database.ownerUrl, owner);
  const tally = newTally();
  say("The server serves, and everybody is made");
  const phones: Phone[] = [];
  const progress = setInterval(() => {
    say(
      `${tally.stored.length} of ${COUNT} stored, ${tally.lost} answers lost, ${killsIn(tally)} tabs killed`,
    );
    for (const phone of phones) say(`  ${phone.doing()}`);
  }, 10_000);
  try {
    const opening = SHIFTS.map((shift) =>
      openPhone(browser, script, {
        ...{ to: origin, author, user: cast.phones.user, shift, lost: LOST, tally },
        random: seededRandom(`${seed} ${shift}`),
      }),
    );
    phones.push(...(await Promise.all(opening)));
    say("The phones are open");
    let ended = false;
    const lives = Promise.all(
      phones.map((phone, nth) =>
        live(phone, {
          ...{ nth, of: phones.length, kills: KILLS },
          taps: taps.filter((_, at) => at % phones.length === nth),
          random: seededRandom(`${seed} life ${nth}`),
        }),
      ),
    ).finally(() => {
      ended = true;
    });
    const replaced = redeploy(
      tally,
      async (nth) => {
        say(`${nth === 1 ? "The other" : "The first"} build takes over`);
        await server.end(nth === 1 ? "SIGTERM" : "SIGKILL");
        server = await start(nth === 1 ? other.folder : ".", env);
        say("It serves");
      },
      () => ended,
    );
    await Promise.all([lives, replaced]);
    say("All is sent");

    const serial = await sendSerially(browser, origin, cast, taps);
    const ofPhones = await browser.newContext({ baseURL: origin });
    await signIn(ofPhones, cast.phones.user);
    const stored = await rowsOf(database.ownerUrl, author, taps);
    const wanted = await rowsOf(database.ownerUrl, authorOf(cast.serial), taps);
    const rows = (await countOf(database.ownerUrl, owner)) - before;
    const audited = await timesAudited(database.ownerUrl, owner);
    const twice = taps.filter(({ id }) => (audited.get(id) ?? 0) > 1).length;
    const lost = taps.filter(({ id }) => !stored.has(id)).length;
    say(
      `${taps.length} entries: ${tally.sent} requests answered (${tally.byWorker} of the worker), ${tally.lost} answers lost, ${killsIn(tally)} tabs killed, ` +
        `${tally.befell.redeployed} redeployments, ${tally.none} refused for now; ${rows} rows, ${twice} twice, ${lost} lost ` +
        `(seed ${seed}, ${secondsSince(began)} s)`,
    );
    say(
      Object.entries(tally.befell)
        .map(([what, times]) => `${what} ${times}`)
        .join(", "),
    );
    for (const error of tally.errors) say(`a page threw: ${error}`);
    expect({ rows, twice, lost, kills: killsIn(tally), redeploys: tally.befell.redeployed }).toEqual({
      ...{ rows: COUNT, twice: 0, lost: 0, kills: KILLS, redeploys: 2 },
    });
    expect(Object.values(tally.befell), "each of them happened").not.toContain(0);
    expect(Math.min(tally.lost, tally.byWorker), "answers were lost, and the worker sent").toBeGreaterThan(0);
    expect(tally.stored.length, "each was stored by one request").toBe(new Set(tally.stored).size);
    for (const [id, { table, at, rest, deviceAt }] of stored) {
      const same = wanted.get(id);
      expect({ table, rest }, id).toEqual({ table: same?.table, rest: same?.rest });
      // Put right by what its clock was off when it was sent: so by the time that its request was on the way as well.
      expect(Math.abs(at.getTime() - (same?.at.getTime() ?? 0)), id).toBeLessThan(100_000);
      const nth = taps.findIndex((tap) => tap.id === id) % SHIFTS.length;
      expect(deviceAt.getTime() - (same?.deviceAt.getTime() ?? 0), id).toBe(SHIFTS[nth]);
    }
    for (const window of [7, 28]) {
      const [one, two] = await Promise.all([
        ofPhones.request.get(`/api/v1/patients/${owner}/adherence?window=${window}`),
        serial.request.get(`/api/v1/patients/${cast.serial.patient.id}/adherence?window=${window}`),
      ]);
      const [figures, asSerial] = [figuresIn(await one.json()), figuresIn(await two.json())];
      expect(figures).toEqual(asSerial);
      expect(JSON.stringify(figures).length).toBeGreaterThan(10_000);
    }
    expect(await caseloadOf(database.ownerUrl, owner)).toEqual(
      await caseloadOf(database.ownerUrl, cast.serial.patient.id),
    );
    await Promise.all([serial.close(), ofPhones.close()]);
  } finally {
    clearInterval(progress);
    await Promise.all(phones.map((phone) => phone.close()));
    await server.end("SIGTERM");
    await other.remove();
    say("The end");
  }
});
