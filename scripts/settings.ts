import { access, constants } from "node:fs/promises";
import { resolve } from "node:path";
import { wrongForms, wrongSettings } from "../lib/config";
import { stateFolder } from "../lib/db/state";
import { isPortTaken, portTaken } from "./port";

type Needs = {
  /** The port that will be listened to. */
  port?: boolean;
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
  if (port && problems.every((line) => !line.startsWith("PORT ")) && (await isPortTaken(portOf(env))))
    problems.push(portTaken(portOf(env)));
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

async function unwritable(): Promise<string[]> {
  const folders = [resolve("."), stateFolder].filter((path, index, all) => all.indexOf(path) === index);
  const problems = await Promise.all(
    folders.map(async (path) =>
      (await may(path, constants.F_OK)) && !(await may(path, constants.W_OK))
        ? `${path} can't be written to: use a copy of Plexus in a folder of your own`
        : null,
    ),
  );
  return problems.filter((line) => line !== null);
}
