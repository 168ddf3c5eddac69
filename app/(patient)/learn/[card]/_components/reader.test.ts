import { expect, test } from "vitest";
import { createReader, type Listening } from "./reader";

type Words = { line: string; onend: () => void; onerror: () => void };

/** A browser's voice that says nothing, and is told when a line has ended. */
function voiceOf(langs: readonly string[], late = false) {
  const spoken: Words[] = [];
  const states: Listening[] = [];
  let heard = () => {};
  let known = !late;
  const speech = {
    getVoices: () => (known ? langs.map((lang) => ({ lang })) : []),
    addEventListener: (_: string, listener: () => void) => {
      heard = listener;
    },
    cancel: () => {},
    speak: (words: unknown) => void spoken.push(words as Words),
  } as unknown as SpeechSynthesis;
  const utter = (line: string) => ({ line }) as unknown as SpeechSynthesisUtterance;
  const reader = createReader(speech, utter, (state) => states.push(state));
  const arrive = () => {
    known = true;
    heard();
  };
  return { reader, states, arrive, spoken, lines: () => spoken.map(({ line }) => line) };
}
const LINES = ["One", "Two"];

test("lines are read one after the other, by a voice of the page's language, and then from the beginning again", async () => {
  const { reader, states, spoken, lines } = voiceOf(["de-DE", "en_GB"]);
  await reader.start(LINES, "en-GB");
  expect(lines()).toEqual(["One"]);
  spoken.at(-1)?.onend();
  spoken.at(-1)?.onend();
  expect(states).toEqual(["speaking", "silent"]);
  await reader.start(LINES, "en-GB");
  expect(lines()).toEqual(["One", "Two", "One"]);
});

test("a pause begins its line again, and what the line that was ended still says changes nothing", async () => {
  const { reader, states, spoken, lines } = voiceOf(["en-GB"]);
  await reader.start(LINES, "en-GB");
  spoken.at(-1)?.onend();
  reader.pause();
  spoken.at(-1)?.onend();
  spoken.at(-1)?.onerror();
  expect(states.at(-1)).toBe("paused");
  await reader.start(LINES, "en-GB");
  expect(lines()).toEqual(["One", "Two", "Two"]);
});

test("where there is no voice, or none of the language, nothing is read in another's", async () => {
  const { reader, states, lines } = voiceOf(["de-DE"]);
  await reader.start(LINES, "en-GB");
  expect([states.at(-1), lines()]).toEqual(["none", []]);
  const none: Listening[] = [];
  await createReader(
    undefined,
    () => ({}) as SpeechSynthesisUtterance,
    (state) => none.push(state),
  ).start(LINES, "en");
  expect(none).toEqual(["none"]);
});

test("voices that a browser knows late are waited for, and a pause meanwhile stays one", async () => {
  const { reader, states, arrive, lines } = voiceOf(["en-GB"], true);
  const begun = reader.start(LINES, "en-GB");
  arrive();
  await begun;
  expect(lines()).toEqual(["One"]);
  const other = voiceOf(["en-GB"], true);
  const late = other.reader.start(LINES, "en-GB");
  other.reader.pause();
  other.arrive();
  await late;
  expect([other.states.at(-1), other.lines()]).toEqual(["paused", []]);
  expect(states.at(-1)).toBe("speaking");
});

test("a voice that breaks off is said to have failed", async () => {
  const { reader, states, spoken } = voiceOf(["en-GB"]);
  await reader.start(LINES, "en-GB");
  spoken.at(-1)?.onerror();
  expect(states.at(-1)).toBe("failed");
});
