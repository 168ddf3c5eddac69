/*
 * What the worker uses of a service worker's world. The compiler knows either a page's world or a worker's in one program,
 * and this program is pages.
 */

export type LastingEvent = { waitUntil: (work: Promise<unknown>) => void };
export type SyncEvent = LastingEvent & { tag: string };
type Window = { id: string };
export type ToldEvent = LastingEvent & { data: unknown; source: Window | null };
export type AskedEvent = LastingEvent & {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
};

type Events = {
  install: LastingEvent;
  activate: LastingEvent;
  message: ToldEvent;
  fetch: AskedEvent;
  sync: SyncEvent;
};

export type Scope = {
  location: Location;
  importScripts: (address: string) => void;
  skipWaiting: () => Promise<void>;
  clients: {
    claim: () => Promise<void>;
    matchAll: (of: { type: "window"; includeUncontrolled: boolean }) => Promise<readonly Window[]>;
  };
  addEventListener: <Name extends keyof Events>(name: Name, hear: (event: Events[Name]) => void) => void;
};
