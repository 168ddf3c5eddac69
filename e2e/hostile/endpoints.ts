import type { z } from "zod";
import { type Arbitrary, Made } from "../../prisma/factories/arbitrary-of";
import type { Random } from "../../prisma/factories/random";
import { arbitraryOfWrite } from "../../prisma/growth/right-inputs";
import { actionsByName, schemasOfRoutes, writeSchemas } from "../../prisma/growth/write-schemas";
import { builtActions, builtRoutes } from "./built";

/** What is sent to an action or a route that takes JSON: `make` gives what its schema takes. */
export type Endpoint = {
  name: string;
  /** The schema that names what is sent, by which it is known whose its ids are. */
  schema: string;
  make: (random: Random) => unknown;
  page: string;
  /** Of an action. */
  id?: string;
  gate?: string;
};

/** Tries until one is what the schema takes. */
const TRIES = 40;

function maker(schema: z.ZodType): (random: Random) => unknown {
  const arbitrary: Arbitrary = arbitraryOfWrite(schema);
  return (random) => {
    for (let left = TRIES; left > 0; left -= 1) {
      const value = arbitrary.make(random, new Made());
      if (left === 1 || schema.safeParse(value).success) return value;
    }
  };
}

/** The envelope's list, which its own schema takes whatever is in it. */
function filled(envelope: unknown, items: readonly unknown[]): unknown {
  const [list] = Object.entries(Object(envelope)).find(([, part]) => Array.isArray(part)) ?? [];
  return list ? { ...Object(envelope), [list]: items } : envelope;
}

/** Every action of the build. @throws for one that no file of `app/_actions` has */
export async function actionEndpoints(): Promise<Endpoint[]> {
  const schemas = new Map((await writeSchemas()).map(({ name, schema }) => [name, schema]));
  const known = actionsByName();
  return builtActions().map(({ name, id, page }) => {
    const by = known.get(name);
    const schema = schemas.get(by?.schema ?? "");
    if (!by || !schema) throw new Error(`The build has an action "${name}", of which no schema is known`);
    return { name, id, page, gate: by.gate, schema: by.schema, make: maker(schema) };
  });
}

/** Every route of the build that takes JSON. */
export async function jsonEndpoints(): Promise<Endpoint[]> {
  const schemas = new Map((await writeSchemas()).map(({ name, schema }) => [name, schema]));
  const built = builtRoutes();
  return [...schemasOfRoutes()].map(([page, { whole, item }]) => {
    const [outer, inner] = [schemas.get(whole), item ? schemas.get(item) : null];
    if (!outer || !built.includes(page))
      throw new Error(`${page} is no route of the build, or reads by no schema`);
    const envelope = maker(outer);
    const one = inner ? maker(inner) : null;
    const make = (random: Random) => (one ? filled(envelope(random), [one(random)]) : envelope(random));
    return { name: page, page, schema: item ?? whole, make };
  });
}
