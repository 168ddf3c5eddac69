import { SEND, SHELL, TAKE_OVER } from "@/lib/offline/pages";
import { wayOf } from "@/lib/offline/way";
import { fromCache, pageFrom } from "./answer";
import type { AskedEvent, LastingEvent, Scope, SyncEvent, ToldEvent } from "./scope";
import { send } from "./send";

/** Put in by the build: its id, and the addresses of the code that the shell is made of. */
declare const PLEXUS_BUILD: string;
declare const PLEXUS_CODE: readonly string[];

const scope = globalThis as unknown as Scope;

/** It holds code and the shell. No answer with anybody's data in it is ever put there. */
const PREFIX = "plexus-code-";
const OWN = `${PREFIX}${PLEXUS_BUILD}`;

/** @throws where it can't be had whole: then this build is not installed, and is tried again later */
async function fetched(path: string, how: RequestInit): Promise<Response> {
  const answer = await fetch(path, how);
  if (!answer.ok || answer.redirected) throw new Error(`Not there: ${path}`);
  return answer;
}

async function install(): Promise<void> {
  const own = await caches.open(OWN);
  const code = PLEXUS_CODE.map(async (path) =>
    // What another build had as well is the same.
    own.put(path, (await caches.match(path)) ?? (await fetched(path, {}))),
  );
  // As somebody gets it of whom nothing is known: there is nobody's theme, sign-in or name in it.
  const shell = own.put(SHELL, await fetched(SHELL, { credentials: "omit", cache: "no-store" }));
  await Promise.all([...code, shell]);
}

/** Nobody has a page of another build open any more. */
async function activate(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  await Promise.all(others.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

const page = (event: AskedEvent): Promise<Response> =>
  pageFrom(new URL(event.request.url).pathname, fetch(event.request), fromCache(OWN, SHELL));

const code = async ({ request }: AskedEvent): Promise<Response> =>
  (await fromCache(OWN, request.url)) ?? fetch(request);

/** A page that was closed is counted for a moment still. */
const LOOKS = 5;
const LOOK_MS = 1_000;

/** Only where no page is open but the one that asks: another might still need the code of its own build. */
async function takeOver(asks: string | undefined): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    const pages = await scope.clients.matchAll({ type: "window", includeUncontrolled: true });
    if (pages.every(({ id }) => id === asks)) return scope.skipWaiting();
    await new Promise((go) => setTimeout(go, LOOK_MS));
  }
}

// A browser has one worker: whoever works here as well goes on getting what is pushed to them.
scope.importScripts("/push.js");
scope.addEventListener("install", (event: LastingEvent) => event.waitUntil(install()));
scope.addEventListener("activate", (event: LastingEvent) => event.waitUntil(activate()));
scope.addEventListener("message", (event: ToldEvent) => {
  if (event.data === TAKE_OVER) event.waitUntil(takeOver(event.source?.id));
});
scope.addEventListener("sync", (event: SyncEvent) => {
  if (event.tag === SEND) event.waitUntil(send());
});
scope.addEventListener("fetch", (event: AskedEvent) => {
  const way = wayOf(event.request, scope.location.origin);
  if (way === "page") event.respondWith(page(event));
  if (way === "code") event.respondWith(code(event));
});
