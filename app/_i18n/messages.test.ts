import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { messagesIn } from "./messages-in";
import { words } from "./words";

const read = (path: string) => readFileSync(path, "utf8");

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : filesBelow(path);
    return /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) ? [path] : [];
  });
}

const messages = messagesIn(words);

/** Whether what a message comes out as can be nothing at all. Where there is nothing to say, nothing is asked for. */
const canBeNothing = (parts: readonly MessageFormatElement[]): boolean =>
  parts.every(
    (part) =>
      (part.type === TYPE.plural || part.type === TYPE.select) &&
      Object.values(part.options).some(({ value }) => canBeNothing(value)),
  );

/** Messages that are alike in English alone, and why another language may tell them apart. */
const apart: readonly [keys: string[], why: string][] = [
  [
    ["bodyChart.face.back", "common.body.back", "common.goBack", "poseEditor.back"],
    "seen from there, the part, to where one was, the way of a movement",
  ],
  [
    ["account.signIns.device.phone", "patientForm.phone", "reminders.way.push"],
    "a device, a number, the thing itself",
  ],
  [["bodyChart.face.front", "poseEditor.views.raised"], "a side of the body, where one looks from"],
  [["bodyChart.symptom.tingling.short", "bodyCharts.symptom.tingling"], "how it feels, what it is"],
  [["bodyCharts.lower.none", "ui.scale.none"], "no point of the leg, no pain"],
  [["bodyCharts.point.none", "poseEditor.arrowNone"], "no point of the leg, no arrow"],
  [["caseload.filters.band", "kinds.equipment.band"], "of adherence, of rubber"],
  [["caseload.views.new", "learn.new"], "patients, a card"],
  [["caseload.views.paused", "common.status.paused"], "patients, a session or a day"],
  [["checkins.change", "progression.changeIt"], "an answer of one's own, what is proposed"],
  [["common.done", "common.status.done"], "I have finished, it was done"],
  [["common.note", "ui.severity.note"], "a text, the mildest severity"],
  [["common.side", "poseEditor.views.side"], "left or right, where one looks from"],
  [["common.skipped.forgot", "today.log.skipReason.forgot"], "in a sentence, and as an answer by itself"],
  [["common.status.partial", "ui.bands.part"], "a session, adherence"],
  [["consents.how", "reminders.how"], "how it was decided, how one is reminded"],
  [["exercises.form.words", "nerveDesk.voice"], "texts, whose words are used"],
  [["kinds.group.rest", "poseEditor.rest"], "what is prescribed, standing still in a movement"],
  [["kinds.plainKind.mobility", "nerveMap.moves"], "exercises, what a nerve does"],
  [["kinds.plainKind.sitting-limit", "kinds.position.sitting"], "for how long, in which position"],
  [["learn.listen.pause", "pause.pause"], "a voice, a plan"],
  [["nerveDesk.words.S2.tests", "nerveDesk.words.S3.tests"], "facts of two roots"],
  [["nerveMap.words.L3.moves", "nerveMap.words.L4.moves"], "facts of two roots"],
  [["nerveMap.words.L5.checks", "nerveMap.words.peroneal.checks"], "facts of a root and a nerve"],
  [["nerveMap.words.S2.checks", "nerveMap.words.S3.checks"], "facts of two roots"],
  [["patient.metrics.low", "ui.bands.low"], "how reliable logs are, adherence"],
  [["progression.dismiss", "today.send.dismiss"], "to decide against it, to close it"],
  [["ui.days.2.short", "ui.days.4.short"], "the initials of two days"],
  [["ui.days.6.short", "ui.days.7.short"], "the initials of two days"],
];

describe("messages", () => {
  it("say what others say by their key, so that it is translated once; what is laid over it is in layers.ts", () => {
    const byText = new Map<string, string[]>();
    for (const [key, text] of messages) byText.set(text, [...(byText.get(text) ?? []), key]);
    const repeated = [...byText.values()].filter((keys) => keys.length > 1).map((keys) => keys.sort());
    expect(repeated.sort()).toEqual(apart.map(([keys]) => [...keys].sort()).sort());
  });
});

const source = ["app", "lib"].flatMap(filesBelow).map(read);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A literal, or a template with holes that may stand for anything, as a pattern of the whole key. */
const asPattern = (literal: string) =>
  literal
    .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
    .map(escaped)
    .join(".+");

const literalsOf = (text: string): string[] => [
  ...[...text.matchAll(/"([^"\n]*)"/g)].map(([, plain = ""]) => escaped(plain)),
  ...[...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, template = ""]) => asPattern(template))
    .filter((one) => one !== ".+"),
];

/** A refusal of `lib` names its message by the whole key, or by one of `errors.field`. */
const refusals = new RegExp(
  `^(?:errors\\.field\\.)?(?:${[...new Set(source.flatMap(literalsOf))].join("|")})$`,
);

/** What zod says of its own accord: an outbox's items are refused by its codes. */
const ofZod = /^errors\.field\.(too_small|too_big|invalid_\w+|not_multiple_of|unrecognized_keys)$/;

/** What each file can say: the literals in it, below each namespace that it has a translator of. */
const spoken = source.flatMap((text) => {
  const namespaces = new Set(
    [
      ...text.matchAll(
        /Translations(?:<never>|<"([\w.]+)">|\(\s*(?:"([\w.]+)")?\s*\))|namespace: "([\w.]+)"/g,
      ),
    ].map(([, typed, given, named]) => typed ?? given ?? named ?? ""),
  );
  const literals = literalsOf(text);
  const inside = [...namespaces].map((name) => (name ? `${escaped(name)}\\.` : ""));
  return inside.length > 0 && literals.length > 0
    ? [new RegExp(`^(?:${inside.join("|")})(?:${[...new Set(literals)].join("|")})$`)]
    : [];
});

/** Tables of which a file names the key by a variable alone: `t(severity)`. */
const byVariable = new Set(
  source.flatMap((text) =>
    [...text.matchAll(/(\w+) = (?:await )?(?:use|get)Translations\("([\w.]+)"\)/g)].flatMap(
      ([, name = "", table = ""]) =>
        new RegExp(`\\b${name}\\(([a-z]|\`\\$\\{)[\\w.[\\]]*[,) }]`).test(text) ? [table] : [],
    ),
  ),
);

const layers = read("app/_i18n/layers.ts");
const all = source.join("\n");

/** As far as the source tells without its types: a template's hole may stand for any key, a variable for any word in it. */
function isSpoken(key: string): boolean {
  const parts = key.split(".");
  const leaf = parts.at(-1) ?? "";
  const table = parts.slice(0, -1).join(".");
  if (spoken.some((pattern) => pattern.test(key))) return true;
  if (/\b(errors?|field)\./.test(key)) return refusals.test(key) || ofZod.test(key);
  if (byVariable.has(table) && /^\d+$/.test(leaf)) return true;
  if (byVariable.has(table) && new RegExp(`["\`. ]${escaped(leaf)}["\`:]|\\b${escaped(leaf)}:`).test(all))
    return true;
  return new RegExp(`\\b(${escaped(leaf)}|${escaped(parts.at(-2) ?? "")})\\b`).test(layers);
}

describe("every message", () => {
  // What the build makes of such a one can't be shown.
  it("comes out as something", () => {
    expect(messages.filter(([, text]) => canBeNothing(parse(text))).map(([key]) => key)).toEqual([]);
  });

  it("is spoken somewhere", () => {
    expect(messages.map(([key]) => key).filter((key) => !isSpoken(key))).toEqual([]);
  });
});
