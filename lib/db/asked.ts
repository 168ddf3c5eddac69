import { AsyncLocalStorage } from "node:async_hooks";

/** A request, by the name that its lines in the log have in common, and what became known of it while it was answered. */
export type Asked = { readonly id: string; busy: boolean };

/** One for the process: the server's build has this module more than once, and what serves it has it again. */
const holder = globalThis as unknown as { plexusAsked?: AsyncLocalStorage<Asked> };

function storage(): AsyncLocalStorage<Asked> {
  holder.plexusAsked ??= new AsyncLocalStorage();
  return holder.plexusAsked;
}

/** Does a request's work; what it finds out stands in `asked`. */
export const whileAsked = <T>(asked: Asked, work: () => T): T => storage().run(asked, work);

/** The request that is being answered here; undefined where none is. */
export const askedNow = (): Asked | undefined => storage().getStore();

/** The program was busy, whatever is made of that. */
export function noteBusy(): void {
  const asked = askedNow();
  if (asked) asked.busy = true;
}
