import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PHONE_DEEDS, type PhoneDeed } from "../../lib/helpers/policy";

/** The kinds of staff that each gate lets in. */
const STAFF = {
  therapistAction: ["clinician"],
  staffAction: ["clinician", "assistant"],
  memberAction: ["clinician", "assistant", "owner"],
} as const satisfies Record<string, readonly string[]>;

const ACTIONS = "app/_actions";
const ACTION = /export const \w+ = (\w+)(?:\("(\w+)"\))?\(\s*[\w.]+(?:\([^()]*\))?,\s*(\w+)/g;

/** Mutation → the kinds of people whom the gates of its actions let in, read from the actions themselves. */
export function gatesOf(): Map<string, readonly string[]> {
  const gates = new Map<string, readonly string[]>();
  for (const file of readdirSync(ACTIONS)) {
    for (const [, gate = "", deed, mutation = ""] of readFileSync(join(ACTIONS, file), "utf8").matchAll(
      ACTION,
    )) {
      const kinds = deed ? PHONE_DEEDS[deed as PhoneDeed] : STAFF[gate as keyof typeof STAFF];
      if (kinds) gates.set(mutation, [...new Set([...(gates.get(mutation) ?? []), ...kinds])]);
    }
  }
  return gates;
}
