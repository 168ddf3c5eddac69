import { type Entry, isUrgent, nextOf, type Outcome, retryAfter } from "@/lib/outbox/entry";
import { lockWaiting } from "@/lib/outbox/lock";
import { CHANNEL, REVOKED, type RevokedNews } from "../_kept/channel";
import { forgetDays } from "../_kept/forget";
import { alone, askToSend, post } from "./post";
import { openStore, type Store } from "./store";

/** What screens show of the outbox; a new object with each change. */
export type Snapshot = {
  entries: readonly Entry[];
  /** Being sent at this moment. */
  active: string | null;
  /** The last try did not arrive; the next comes by itself. */
  failed: boolean;
  signedOut: boolean;
  /** Somebody signed this phone out from elsewhere: it keeps nothing more, and nothing was sent since. */
  revoked: boolean;
  /** What is kept here can't be sent by this build, or not to this server: so many, and none of it is lost. */
  strange: number;
  /** All that waits survives a reload; says nothing while nothing waits. */
  keeps: boolean;
};

export const EMPTY: Snapshot = {
  ...{ entries: [], active: null, strange: 0 },
  ...{ failed: false, signedOut: false, revoked: false, keeps: false },
};

type News = "changed" | "stored" | RevokedNews;
type Heard = (outcome: Outcome) => void;

/**
 * The one outbox of a page: keeps what was tapped, sends it by itself, and tells whoever listens.
 * @param merged the patient's records that are one with this one, or were: what the phone kept for them is still sent
 */
export function createOutbox(owner: string, merged: readonly string[], onStored: () => void) {
  let snapshot = EMPTY;
  let keeps = false;
  let running = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const waiters = new Map<string, Heard[]>();
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);

  /** Each row of a page is drawn anew by this: what changes nothing is not said. */
  const show = (change: Partial<Snapshot>) => {
    const names = Object.keys(change) as (keyof Snapshot)[];
    if (names.every((name) => change[name] === snapshot[name])) return;
    snapshot = { ...snapshot, keeps, ...change };
    for (const listener of listeners) listener();
  };
  /** Of what would be kept nobody is told: each page would be drawn twice as it comes up. */
  const keep = (now: boolean) => {
    keeps = now;
    if (snapshot.entries.length > 0) show({ keeps });
  };
  /** What is being written, or had no room in the store: it stands for what is there, and is never said to be kept. */
  const unsaved = new Map<string, Entry>();
  /** Waits, and had no room: for as long as there is such a one, the phone does not say that it keeps what was tapped. */
  const noRoom = new Set<string>();
  /** Arrived or given up, whatever the store still holds of it. */
  const gone = new Set<string>();
  const ready: Promise<Store> = openStore().then((opened) => {
    keep(opened.keeps);
    return opened;
  });
  const owners = [...merged, owner];
  const kept = async () => {
    const store = await ready;
    return (await Promise.all(owners.map(store.list))).flat();
  };
  /** Of a version that the server doesn't know, so that they wait for another. */
  const unknown = new Set<string>();
  const countStrange = async () => {
    const store = await ready;
    return owners.reduce((sum, of) => sum + store.strange(of), unknown.size);
  };
  /** So many were tapped: what was tapped while the store was read is not in what was read. */
  let taps = 0;
  /** The reading that began last: one that began before it and ends after it says what no longer stands. */
  let latest: Promise<void> = Promise.resolve();
  let readings = 0;
  const reload = (): Promise<void> => {
    readings += 1;
    latest = readStore(readings);
    return latest;
  };
  const readStore = async (reading: number): Promise<void> => {
    // Taken first: what is written meanwhile is in the one or in both, and never in neither.
    const before = taps;
    const writing = new Map(unsaved);
    // A store that can't be read says nothing: what is shown stays, and is sent.
    const read = await kept().catch(() => null);
    const written = read ?? snapshot.entries;
    const strange = await countStrange();
    if (reading !== readings) return latest;
    if (before !== taps) return reload();
    const all = new Map([...written.map((one) => [one.id, one] as const), ...writing]);
    const entries = [...all.values()].filter(({ id }) => !gone.has(id));
    show({ entries: entries.length + snapshot.entries.length > 0 ? entries : snapshot.entries, strange });
    // Another tab may have sent it meanwhile.
    for (const id of [...waiters.keys()]) {
      const entry = entries.find((one) => one.id === id);
      if (!entry) heard(id, { kind: "stored" });
      else if (entry.error !== null) heard(id, { kind: "refused", error: entry.error });
    }
  };
  /** Says to the other pages of this phone what became of the store. */
  const changed = async (news: "changed" | "stored" = "changed") => {
    await reload();
    channel?.postMessage(news);
  };
  const heard = (id: string, outcome: Outcome) => {
    for (const hear of waiters.get(id) ?? []) hear(outcome);
    waiters.delete(id);
  };

  /** What was removed is not shown, not written again, and not taken for sent. */
  const end = () => {
    unsaved.clear();
    show({ ...EMPTY, keeps, revoked: true });
    for (const id of [...waiters.keys()]) heard(id, { kind: "later", because: "revoked" });
  };

  /** @returns whether it is kept */
  const write = async (entry: Entry): Promise<boolean> => {
    unsaved.set(entry.id, entry);
    const store = await ready;
    const fits = await store.put(entry).then(
      () => true,
      () => false,
    );
    if (fits) unsaved.delete(entry.id);
    if (fits || entry.error !== null) noRoom.delete(entry.id);
    else noRoom.add(entry.id);
    keep(store.keeps && noRoom.size === 0);
    return fits && store.keeps;
  };
  const remove = async (id: string, how: "sent" | "remove" = "remove"): Promise<void> => {
    gone.add(id);
    unsaved.delete(id);
    noRoom.delete(id);
    const store = await ready;
    keep(store.keeps && noRoom.size === 0);
    await store[how](id);
  };
  /** There may be room by now. */
  const writeAgain = async (): Promise<void> => {
    for (const id of noRoom) {
      const entry = unsaved.get(id);
      if (entry) await write(entry);
    }
  };

  async function settle(entry: Entry, outcome: Outcome): Promise<void> {
    unknown.delete(entry.id);
    if (outcome.kind === "stored") {
      // It locks no more from here: the days that are kept are of before it, and would offer exercises with no lock.
      if (lockWaiting([entry]) !== null) await forgetDays().catch(() => {});
      await remove(entry.id, "sent").catch(() => {});
    }
    if (outcome.kind === "refused") await write({ ...entry, error: outcome.error });
    heard(entry.id, outcome);
    if (outcome.kind === "stored") onStored();
    await changed(outcome.kind === "stored" ? "stored" : "changed");
  }

  /** Sends what waits in order, until something does not arrive. */
  async function sendAll(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const next = nextOf(snapshot.entries, tried);
      if (!next) return show({ failed: tried.size > 0 && snapshot.entries.some((e) => tried.has(e.id)) });
      show({ active: next.id });
      const outcome = await post(next);
      if (outcome.kind === "later" && outcome.because === "revoked") return end();
      if (outcome.kind === "later") {
        failures += 1;
        tried.add(next.id);
        if (outcome.because === "version") unknown.add(next.id);
        show({ failed: true, signedOut: outcome.because === "sign-in", strange: await countStrange() });
        if (outcome.because === "network") void askToSend().catch(() => {});
        const goesOn = outcome.because === "elsewhere" || outcome.because === "version";
        // What stands behind it in the line waits with it.
        for (const id of goesOn ? [next.id] : [...waiters.keys()]) heard(id, outcome);
        if (!goesOn) return;
        continue;
      }
      failures = 0;
      show({ failed: false, signedOut: false });
      await settle(next, outcome);
    }
  }

  async function pump(): Promise<void> {
    if (running || snapshot.revoked) return;
    running = true;
    clearTimeout(timer);
    let turn = false;
    try {
      await ready;
      await writeAgain();
      await reload();
      turn = await alone(sendAll);
    } finally {
      running = false;
      show({ active: null });
      if (snapshot.entries.some((entry) => entry.error === null))
        timer = setTimeout(pump, turn && failures === 0 ? 0 : retryAfter(failures) * 1_000);
    }
  }

  const onVisible = () => document.visibilityState === "visible" && void pump();
  return {
    owner,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    /** Whether what is tapped now would survive a reload. */
    keeps: () => keeps,
    pump,
    /** Keeps an entry and sends it. @returns what its first try came to, and whether the phone keeps it meanwhile */
    async add(entry: Entry): Promise<{ outcome: Outcome; kept: boolean }> {
      // It stands there from the tap on: nothing may say that it arrived because it is not written yet.
      const written = write(entry);
      taps += 1;
      show({ entries: [...snapshot.entries, entry] });
      const kept = await written;
      const outcome = new Promise<Outcome>((hear) => {
        waiters.set(entry.id, [...(waiters.get(entry.id) ?? []), hear]);
      });
      await changed();
      void pump();
      void askToSend().catch(() => {});
      return { outcome: await outcome, kept };
    },
    /** Gives up what did not arrive; what is urgent stays. */
    async drop(ids: readonly string[]): Promise<void> {
      const urgent = new Set(snapshot.entries.filter(isUrgent).map((entry) => entry.id));
      for (const id of ids.filter((one) => !urgent.has(one))) await remove(id);
      await changed();
    },
    /** Begins to send by itself; answers with what ends it. */
    start(): () => void {
      const onMessage = ({ data }: MessageEvent<News>) => {
        if (data === REVOKED || (typeof data === "object" && data.revoked.includes(owner))) return end();
        void reload();
        // Sent by another page: what the server has is read anew here as well.
        if (data === "stored") onStored();
      };
      channel?.addEventListener("message", onMessage);
      window.addEventListener("online", pump);
      document.addEventListener("visibilitychange", onVisible);
      // What a page that has gone, or the worker, sent while this page was on its way may not be on it.
      const read = async () => (await (await ready).lastSent()) >= performance.timeOrigin && onStored();
      void read().catch(() => {});
      void pump();
      return () => {
        channel?.removeEventListener("message", onMessage);
        window.removeEventListener("online", pump);
        document.removeEventListener("visibilitychange", onVisible);
        clearTimeout(timer);
      };
    },
  };
}

export type Outbox = ReturnType<typeof createOutbox>;
