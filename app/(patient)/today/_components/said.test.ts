import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { en } from "@/app/_i18n/en";
import { SKIP_REASONS, STOP_RULES } from "@/lib/dose-logs/vocabulary";
import { KINDS } from "@/lib/plans/vocabulary";
import type { TodayEntry } from "@/lib/today/view";
import { sayEntry } from "./said";

const words = {
  t: createTranslator({ locale: "en-GB", messages: en, namespace: "today.said" }),
  common: createTranslator({ locale: "en-GB", messages: en, namespace: "common" }),
  time: () => "08:10",
};
type Body = Partial<NonNullable<TodayEntry["log"]>["body"]>;
type Given = {
  status?: TodayEntry["status"];
  source?: "patient" | "paper";
  past?: boolean;
  kind?: (typeof KINDS)[number];
  helper?: string;
};

function say(
  body: Body,
  { status = "done", source = "patient", past = false, kind = "strength", helper }: Given = {},
) {
  const log = {
    id: "l",
    loggedAt: "2026-07-14T07:10:00Z",
    corrected: false,
    source,
    helper,
    body: { quick: false, sets: [], note: "", ...body },
  };
  const entry: TodayEntry = { prescriptionId: "p", slot: 1, part: "morning", status, log };
  const date = past ? "2026-07-13" : "2026-07-14";
  return sayEntry(entry, { item: { kind }, date }, words, { today: "2026-07-14", locked: false }) ?? "";
}

test("a stop says its pain and who entered it within its one sentence", () => {
  expect(say({ stopRule: "S2", pain: 5 })).toBe("Stopped, pain 5. Good that you did.");
  expect(say({ stopRule: "S1" })).toBe("Stopped. Good that you did.");
  expect(say({ stopRule: "S1", pain: 0 }, { source: "paper" })).toBe(
    "Stopped, pain 0, entered by the clinic. Good that you did.",
  );
  expect(say({ quick: true, pain: 2 })).toBe("Done, pain 2");
});

test("whatever an entry says, its punctuation is whole", () => {
  const bodies: Body[] = [
    ...STOP_RULES.map((stopRule) => ({ stopRule })),
    ...SKIP_REASONS.map((skipped) => ({ skipped })),
    ...[{ quick: true }, { taken: true }, { taken: false }, { withinLimit: false }, {}],
  ];
  const said = bodies.flatMap((body) =>
    [{}, { pain: 0 }, { pain: 10 }].flatMap((pain) =>
      (["done", "partial", "extra"] as const).flatMap((status) =>
        KINDS.flatMap((kind) =>
          (["patient", "paper"] as const).flatMap((source) =>
            [false, true].map((past) => say({ ...body, ...pain }, { status, kind, source, past })),
          ),
        ),
      ),
    ),
  );
  expect(said.filter((text) => /[.!?:,]\s*[.,:]|\s[.,:]|\s\s|^[\s,.]|[\s,:]$|undefined/.test(text))).toEqual(
    [],
  );
});

test("what a helper entered is said with their name, and with all that the patient would read of it", () => {
  expect(say({ pain: 2 }, { helper: "Ana" })).toBe("Done, pain 2, entered by Ana");
  expect(say({}, { helper: "Ana" })).toBe("Done, 08:10, entered by Ana");
  expect(say({ stopRule: "S1", pain: 6 }, { helper: "Ana" })).toBe(
    "Stopped, pain 6, entered by Ana. Good that you did.",
  );
});
