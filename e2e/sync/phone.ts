import type { IncomingHttpHeaders } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright/test";
import { SEND, WORKER } from "../../lib/offline/pages";
import type { MadeUser } from "../../prisma/factories";
import type { Random } from "../../prisma/factories/random";
import { signIn } from "../fixtures";
import { type Line, openLine } from "../line";
import { type Author, type Tap, ZONE } from "./entry";
import type { Left, TapsInPage } from "./page";
import { patienceOf } from "./patience";
import type { Killing, Tally } from "./tally";

/** Pages of the phone; each sends by itself. Today is among them once: it is what costs the server most. */
const PAGES = ["/today", "/plan", "/me", "/body-chart"];
/** By which a request says of which tab it is: an address may be another by then, as that of the sign-in. */
const TAB = "x-tab";
/** More than these wait for a network that holds. */
const MANY_LEFT = 12;
const SCREEN = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** A clock that is off by so many milliseconds, in a page or a worker. */
const clock = (shift: number): string => `{
  const True = Date;
  globalThis.Date = class extends True {
    constructor(...given) { given.length > 0 ? super(...given) : super(True.now() + ${shift}); }
    static now() { return True.now() + ${shift}; }
  };
}\n`;

declare const plexusTaps: TapsInPage;

type Ambush = Killing & { sprung: () => void; failed: (error: unknown) => void };

/** What is said of a page that went to another meanwhile, or is no more. */
const GONE = /context was destroyed|closed|crashed|navigat|plexusTaps/i;

export type Phone = {
  /** What it waits for, and where its tabs are, for whoever wonders why a run stands still. */
  doing: () => string;
  put: (taps: readonly Tap[]) => Promise<void>;
  /** The same with a second tab open, from then on. */
  putInTwo: (taps: readonly Tap[]) => Promise<void>;
  /** The same with no network, which comes back. */
  putOffline: (taps: readonly Tap[]) => Promise<void>;
  /** Kills the tab that sends the next entry, between its request and the answer, and opens another in its place. */
  putAndKill: (taps: readonly Tap[], killing: Killing) => Promise<void>;
  /** Put away with no network: the worker sends what was tapped, before a page is opened again. */
  putAway: (taps: readonly Tap[]) => Promise<void>;
  /** Signed out elsewhere, and in again after these were tapped. */
  putSignedOut: (taps: readonly Tap[]) => Promise<void>;
  /** Waits until the server has all that was tapped. */
  sendAll: () => Promise<void>;
  close: () => Promise<void>;
};

type Given = {
  to: string;
  author: Author;
  user: MadeUser;
  /** How far its clock is off, in milliseconds. */
  shift: number;
  /** The share of answers that never arrive. */
  lost: number;
  random: Random;
  tally: Tally;
};

async function registrationOf(context: BrowserContext): Promise<string> {
  const page = context.pages()[0] ?? (await context.newPage());
  const devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((done) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [own] }) => {
      if (own) done(own.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  return registered;
}

/** Ends the process of a page. */
async function crash(page: Page): Promise<void> {
  const gone = new Promise<void>((done) => {
    page.once("crash", () => done());
    page.once("close", () => done());
  });
  const devtools = await page.context().newCDPSession(page);
  // Nobody is left to answer it.
  devtools.send("Page.crash").catch(() => {});
  await gone;
}

export async function openPhone(browser: Browser, script: string, given: Given): Promise<Phone> {
  const { to, author, user, shift, lost, random, tally } = given;
  const { owner } = author;
  const line: Line = await openLine(to);
  line.rebuild((worker) => clock(shift) + worker);
  const context: BrowserContext = await browser.newContext({
    ...SCREEN,
    ...{ baseURL: line.origin, timezoneId: ZONE, reducedMotion: "reduce", serviceWorkers: "allow" },
  });
  await context.addInitScript({ content: clock(shift) + script });
  const tabs = new Map<string, Page>();
  const where = () =>
    `Its tabs: ${[...tabs].map(([tab, page]) => `${tab} ${page.url()}`).join(", ") || "none"}.`;
  const { within, until, doing } = patienceOf(`The phone off by ${shift / 3_600_000} h`, where);
  let ambush: Ambush | null = null;
  let opened = 0;
  let registrationId = "";
  let workerAnswers = 0;

  async function shut(tab: string, page: Page): Promise<void> {
    tabs.delete(tab);
    await within(`tab ${tab} to close`, page.close());
  }
  async function kill(tab: string, page: Page, { stage, end }: Killing): Promise<void> {
    tabs.delete(tab);
    if (end === "crashed") await within(`the end of the process of tab ${tab}`, crash(page));
    await shut(tab, page);
    tally.befell[`${end} once ${stage}`] += 1;
  }
  /** @returns whether the tab that sent this was killed by it */
  async function spring(stage: Killing["stage"], { [TAB]: tab }: IncomingHttpHeaders): Promise<boolean> {
    const page = tabs.get(String(tab));
    if (ambush?.stage !== stage || !page) return false;
    const { sprung, failed, ...killing } = ambush;
    ambush = null;
    await kill(String(tab), page, killing).then(sprung, failed);
    return true;
  }
  line.between({
    asked: async (headers) => void (await spring("asked", headers)),
    answered: async (headers, status, body) => {
      tally.hear(status, body);
      if (new URL(headers.referer ?? to).pathname === WORKER) {
        tally.byWorker += 1;
        workerAnswers += 1;
      }
      const isLost = (await spring("answered", headers)) || random.chance(lost);
      if (isLost) tally.lost += 1;
      return !isLost;
    },
  });

  async function newTab(): Promise<{ tab: string; page: Page }> {
    opened += 1;
    const tab = String(opened);
    const page = await context.newPage();
    page.on("pageerror", (error) => tally.errors.add(error.message));
    // Pages may share a process, and end with it.
    page.on("crash", () => tabs.delete(tab));
    await page.setExtraHTTPHeaders({ [TAB]: tab });
    tabs.set(tab, page);
    return { tab, page };
  }
  async function open(): Promise<void> {
    const path = random.pick(PAGES);
    let { tab, page } = await within("a tab", newTab());
    await until(`tab ${tab} to open ${path}`, async () => {
      // It ended with another's process, before it had one of its own.
      if (!tabs.has(tab)) ({ tab, page } = await newTab());
      // Nobody may be there, between two builds.
      return page.goto(line.origin + path, { waitUntil: "commit", timeout: 20_000 }).catch(() => null);
    });
  }
  /** Has the worker send while no page is open, for certain: a browser with Background Sync does so when it likes. */
  async function sync(before: number): Promise<void> {
    const blank = await context.newPage();
    const devtools = await context.newCDPSession(blank);
    await devtools.send("ServiceWorker.enable");
    const asked = () =>
      devtools.send("ServiceWorker.dispatchSyncEvent", {
        ...{ origin: line.origin, registrationId, tag: SEND, lastChance: false },
      });
    // Nobody may be there, between two builds.
    await until(
      "the worker to send",
      async () => {
        if (workerAnswers === before) await asked();
        await wait(200);
        return workerAnswers > before || null;
      },
      1_000,
    );
    await blank.close();
  }
  /** A page that goes to another by itself, as one of another build does, is asked again: an entry of the same id is the same. */
  const inPage = <Given, Answer>(
    what: string,
    work: (given: Given) => Promise<Answer>,
    given: Given,
  ): Promise<Answer> =>
    until(
      what,
      async () => {
        if (tabs.size === 0) await open();
        const page = random.pick([...tabs.values()]);
        try {
          return { answer: (await page.evaluate(work as never, given)) as Answer };
        } catch (error) {
          if (!GONE.test(String(error))) throw error;
          // A browser's own page stands where the server was asked between two builds.
          if (/plexusTaps/.test(String(error))) await page.reload({ timeout: 20_000 }).catch(() => null);
          return null;
        }
      },
      50,
    ).then(({ answer }) => answer);
  const put = (taps: readonly Tap[]) =>
    inPage("a page to keep what is tapped", (what) => plexusTaps.put(what), {
      ...{ author, taps, shift, how: random.pick(["tapped", "left"] as const) },
    });
  const left = async (): Promise<number> => {
    const all: Left[] = await inPage("a page to say what is left", (of) => plexusTaps.left(of), owner);
    const refused = all.find(({ error }) => error !== null);
    if (refused) throw new Error(`The server refused ${refused.id}: ${refused.error}`);
    return all.length;
  };
  /** For as long as there is any progress. */
  async function sendUntil(most: number): Promise<void> {
    for (let now = await left(); now > most; ) {
      const before = now;
      now = await until(`fewer than ${before} to be left`, async () => {
        const then = await left();
        return then < before ? then : null;
      });
    }
  }

  await within("its sign-in", signIn(context, user));
  await open();
  await inPage("a worker", () => navigator.serviceWorker.ready.then(() => undefined), null);
  registrationId = await within("its worker's registration", registrationOf(context));
  return {
    doing: () => `${doing()}. ${where()}`,
    put: async (taps) => {
      await put(taps);
      await sendUntil(MANY_LEFT);
    },
    putInTwo: async (taps) => {
      while (tabs.size < 2) await open();
      await put(taps);
      tally.befell["in two tabs"] += 1;
    },
    putOffline: async (taps) => {
      await line.cut();
      await put(taps);
      await line.mend();
      tally.befell["no network"] += 1;
    },
    putAway: async (taps) => {
      const before = workerAnswers;
      await line.cut();
      await put(taps);
      for (const [tab, page] of tabs) await shut(tab, page);
      await line.mend();
      await sync(before);
      tally.befell["put away"] += 1;
      await open();
    },
    putAndKill: async (taps, killing) => {
      const trap = new Promise<void>((sprung, failed) => {
        ambush = { ...killing, sprung, failed };
      });
      // Heard where it is waited for.
      trap.catch(() => {});
      await put(taps);
      await until(`a tab to send, so that it is ${killing.end} once ${killing.stage}`, async () => {
        if (await Promise.race([trap.then(() => true), wait(1_000, false)])) return true;
        // Where all of them had gone before, the last one is sent once more.
        if (ambush !== null) await put(taps.slice(-1));
        return null;
      });
      if (tabs.size === 0) await open();
    },
    putSignedOut: async (taps) => {
      await context.clearCookies();
      await put(taps);
      for (const [tab, page] of tabs) await shut(tab, page);
      await until("its sign-in", () =>
        signIn(context, user).then(
          () => true,
          () => null,
        ),
      );
      tally.befell["signed out"] += 1;
      await open();
    },
    sendAll: () => sendUntil(0),
    close: async () => {
      await within("its browser to close", context.close());
      await line.end();
    },
  };
}
