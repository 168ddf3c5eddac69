import { afterAll } from "vitest";

// A process takes one file after another: what one set is not there for the next.
const settings = { ...process.env };

afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in settings)) delete process.env[name];
  Object.assign(process.env, settings);
});
