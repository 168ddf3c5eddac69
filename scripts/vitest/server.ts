import type { TestProject } from "vitest/node";
import { openTestServer, type TestServer } from "../test-database";

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Once a run: the server and its template. */
export default async function setup(project: TestProject) {
  const { server, stop } = await openTestServer();
  project.provide("testServer", server);
  return stop;
}
