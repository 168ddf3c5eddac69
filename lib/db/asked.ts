import { AsyncLocalStorage } from "node:async_hooks";

/** What became known of a request while it was answered. */
export type Asked = { busy: boolean };

/** One for the process: the server's build has this module more than once, and what serves it has it again. */
const holder = globalThis as unknown as { plexusAsked?: AsyncLocalStorage<Asked> };

function storage(): AsyncLocalStorage<Asked> {
  holder.plexusAsked ??= new AsyncLocalStorage();
  return holder.plexusAsked;
}

/** Does a request's work; what it finds out stands in `asked`. */
export const whileAsked = <T>(asked: Asked, work: () => T): T => storage().run(asked, work);

/** The program was busy, whatever is made of that. */
export function noteBusy(): void {
  const asked = storage().getStore();
  if (asked) asked.busy = true;
}
