import { setTimeout as wait } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "playwright/test";
import { SEND, WORKER } from "../../lib/offline/pages";
import type { MadeUser } from "../../prisma/factories";
import type { Random } from "../../prisma/factories/random";
import { signIn } from "../fixtures";
import { type Line, openLine } from "../line";
import { type Tap, ZONE } from "./entry";
import type { Left, TapsInPage } from "./page";
import type { Tally } from "./tally";

/** Pages of the phone; each sends by itself. Today is among them once: it is what costs the server most. */
const PAGES = ["/today", "/plan", "/me", "/body-chart"];
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

/** Where a tab is killed: with its request on the way, or with the answer on the way. */
const STAGES = ["asked", "answered"] as const;
type Ambush = { stage: (typeof STAGES)[number]; sprung: () => void };

/** What is said of a page that went to another meanwhile, or is no more. */
const GONE = /context was destroyed|closed|crashed|navigat|plexusTaps/i;

export type Phone = {
  put: (taps: readonly Tap[]) => Promise<void>;
  /** The same with no network, which comes back. */
  putOffline: (taps: readonly Tap[]) => Promise<void>;
  /** Kills the tab that sends the next entry, between its request and the answer, and opens another in its place. */
  putAndKill: (taps: readonly Tap[]) => Promise<void>;
  /** Signed out elsewhere, and in again after these were tapped. */
  putSignedOut: (taps: readonly Tap[]) => Promise<void>;
  left: () => Promise<Left[]>;
  close: () => Promise<void>;
};

type Given = {
  to: string;
  owner: string;
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

export async function openPhone(browser: Browser, script: string, given: Given): Promise<Phone> {
  const { to, owner, user, shift, lost, random, tally } = given;
  const line: Line = await openLine(to);
  line.rebuild((worker) => clock(shift) + worker);
  const context: BrowserContext = await browser.newContext({
    ...SCREEN,
    ...{ baseURL: line.origin, timezoneId: ZONE, reducedMotion: "reduce", serviceWorkers: "allow" },
  });
  await context.addInitScript({ content: clock(shift) + script });
  const tabs = new Map<string, Page>();
  let ambush: Ambush | null = null;
  let opened = 0;
  let registrationId = "";
  let workerSent = () => {};

  /** By closing it, or by the end of its process. */
  async function kill(tab: string, page: Page): Promise<void> {
    tabs.delete(tab);
    if (random.chance(0.5)) {
      const gone = page.waitForEvent("crash");
      const devtools = await context.newCDPSession(page);
      void devtools.send("Page.crash").catch(() => {});
      await gone;
    }
    await page.close();
    tally.kills += 1;
  }
  async function spring(stage: Ambush["stage"], from: URL): Promise<boolean> {
    const tab = from.searchParams.get("tab") ?? "";
    const page = tabs.get(tab);
    if (ambush?.stage !== stage || !page) return false;
    const { sprung } = ambush;
    ambush = null;
    await kill(tab, page);
    sprung();
    return true;
  }
  line.between({
    asked: async (from) => void (await spring("asked", from)),
    answered: async (from, status, body) => {
      tally.hear(status, body);
      if (from.pathname === WORKER) {
        tally.byWorker += 1;
        workerSent();
      }
      const isLost = (await spring("answered", from)) || random.chance(lost);
      if (isLost) tally.lost += 1;
      return !isLost;
    },
  });

  async function open(): Promise<void> {
    opened += 1;
    const tab = String(opened);
    const page = await context.newPage();
    page.on("pageerror", (error) => tally.errors.add(error.message));
    // Pages may share a process, and end with it.
    page.on("crash", () => tabs.delete(tab));
    tabs.set(tab, page);
    const address = `${line.origin}${random.pick(PAGES)}?tab=${tab}`;
    // Nobody may be there, between two builds.
    while (!(await page.goto(address, { waitUntil: "commit" }).catch(() => null))) await wait(200);
  }
  /** Has the worker send while no page is open, for certain: a browser with Background Sync does so when it likes. */
  async function sync(): Promise<void> {
    const blank = await context.newPage();
    const sent = new Promise<void>((done) => {
      workerSent = done;
    });
    const devtools = await context.newCDPSession(blank);
    await devtools.send("ServiceWorker.enable");
    await devtools.send("ServiceWorker.dispatchSyncEvent", {
      ...{ origin: line.origin, registrationId, tag: SEND, lastChance: false },
    });
    // Nothing may be left for it, or nobody there.
    await Promise.race([sent, wait(2_000)]);
    await blank.close();
  }
  /** A page that goes to another by itself, as one of another build does, is asked again: an entry of the same id is the same. */
  async function inPage<Given, Answer>(
    work: (given: Given) => Promise<Answer>,
    what: Given,
  ): Promise<Answer> {
    for (;;) {
      if (tabs.size === 0) await open();
      const page = random.pick([...tabs.values()]);
      try {
        return (await page.evaluate(work as never, what)) as Answer;
      } catch (error) {
        if (!GONE.test(String(error))) throw error;
        // A browser's own page stands where the server was asked between two builds.
        if (/plexusTaps/.test(String(error))) await page.reload().catch(() => null);
        await wait(50);
      }
    }
  }
  const put = (taps: readonly Tap[]) =>
    inPage((what) => plexusTaps.put(what), {
      ...{ owner, taps, shift, how: random.pick(["tapped", "left"] as const) },
    });
  const left = () => inPage((of) => plexusTaps.left(of), owner);
  const fewLeft = async () => {
    while ((await left()).length > 12) await wait(100);
  };

  await signIn(context, user);
  await open();
  await inPage(() => navigator.serviceWorker.ready.then(() => undefined), null);
  registrationId = await registrationOf(context);
  return {
    left,
    put: async (taps) => {
      await put(taps);
      // Now and then there are two at once.
      if (tabs.size < 2 && random.chance(0.1)) await open();
      await fewLeft();
    },
    putOffline: async (taps) => {
      await line.cut();
      await put(taps);
      await line.mend();
    },
    putAndKill: async (taps) => {
      const sprung = new Promise<void>((done) => {
        ambush = { stage: random.pick(STAGES), sprung: done };
      });
      await put(taps);
      // Where all of them had gone before, the last one is sent once more.
      while (await Promise.race([sprung.then(() => false), wait(1_000, true)])) await put(taps.slice(-1));
      if (tabs.size > 0) return;
      if (random.chance(0.3)) await sync();
      await open();
    },
    putSignedOut: async (taps) => {
      await context.clearCookies();
      await put(taps);
      for (const [tab, page] of tabs) {
        tabs.delete(tab);
        await page.close();
      }
      while (
        !(await signIn(context, user).then(
          () => true,
          () => false,
        ))
      )
        await wait(500);
      await open();
    },
    close: async () => {
      await context.close();
      await line.end();
    },
  };
}
