import { access, constants } from "node:fs/promises";
import { resolve } from "node:path";
import { wrongForms, wrongSettings } from "../lib/config";
import { stateFolder } from "../lib/db/state";
import { whyNotListen } from "./port";

type Needs = {
  /** The port that will be listened to; 0 where that is not to be tried yet. */
  port?: number;
  /** A browser, should one be given. */
  browser?: boolean;
  /** Most commands write into the checkout: the build, the database client, the state. */
  writes?: boolean;
};

/**
 * Asked before anything is stopped, started or made.
 * @throws one error that names everything that is wrong
 */
export async function assertSettings({ port, browser, writes = true }: Needs = {}): Promise<void> {
  const env = process.env;
  const problems = wrongForms(env);
  if (port !== undefined && problems.every((line) => !line.startsWith("PORT "))) {
    const reason = await whyNotListen(env.PLEXUS_HOST || "127.0.0.1", port);
    if (reason) problems.push(reason);
  }
  if (browser && env.PLEXUS_BROWSER && !(await may(env.PLEXUS_BROWSER, constants.X_OK)))
    problems.push("PLEXUS_BROWSER must be the path of a Chromium or Chrome: no program is there");
  if (writes) problems.push(...(await unwritable()));
  if (problems.length > 0) throw wrongSettings(problems);
}

export const portOf = (env: NodeJS.ProcessEnv): number => Number(env.PORT || 3000);

const may = (path: string, mode: number) =>
  access(path, mode).then(
    () => true,
    () => false,
  );

/** The first folder that can't be written to: the state is kept in the other one, unless told otherwise. */
async function unwritable(): Promise<string[]> {
  for (const path of [resolve("."), stateFolder])
    if ((await may(path, constants.F_OK)) && !(await may(path, constants.W_OK)))
      return [`${path} can't be written to: use a copy of Plexus in a folder of your own`];
  return [];
}
