import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

export const HAZARDS_FILE = "docs/safety/hazards.yaml";

/** From this severity on a hazard is severe: its control is taken out, and its test has to notice. */
export const SEVERE = 4;
/** Severity times likelihood up to which a risk is acceptable as it is, and up to which it may be argued. */
export const ACCEPTABLE = 6;
export const ARGUABLE = 12;

const says = z.string().min(10);
const level = z.int().min(1).max(5);
const risk = z.strictObject({ severity: level, likelihood: level });

const disable = z.strictObject({
  file: z.string(),
  /** Stands in the file exactly once. */
  find: z.string().min(1),
  replace: z.string(),
});

const control = z.union([
  z.strictObject({
    says,
    test: z.strictObject({ file: z.string(), title: says }),
    disable: disable.optional(),
  }),
  /** No test can hold it: why it is weak. */
  z.strictObject({ says, weak: says }),
]);

const hazard = z.strictObject({
  id: z.string().regex(/^H\d\d$/),
  title: says,
  cause: says,
  harm: z.string().min(5),
  before: risk,
  after: risk,
  /** Why a residual risk that is more than acceptable is borne all the same. */
  argued: says.optional(),
  controls: z.array(control).min(1),
});

export type Risk = z.infer<typeof risk>;
export type Hazard = z.infer<typeof hazard>;
export type Disable = z.infer<typeof disable>;
export type Trial = { id: string; says: string; test: { file: string; title: string }; disable: Disable };

/** @throws where the file is missing a field, or has one that nobody knows */
export const readHazards = (): Hazard[] => z.array(hazard).parse(parse(readFileSync(HAZARDS_FILE, "utf8")));

export const sizeOf = ({ severity, likelihood }: Risk): number => severity * likelihood;

/** Every control that can be taken out, with the test that has to notice. */
export const trialsOf = (hazards: readonly Hazard[]): Trial[] =>
  hazards.flatMap(({ id, controls }) =>
    controls.flatMap((one) =>
      "test" in one && one.disable ? [{ id, says: one.says, test: one.test, disable: one.disable }] : [],
    ),
  );

/** The source without the control. @throws unless what is taken out stands there exactly once */
export function without(source: string, { file, find, replace }: Disable): string {
  const times = source.split(find).length - 1;
  if (times !== 1) throw new Error(`${file} has ${times} times: ${find}`);
  return source.replace(find, () => replace);
}
