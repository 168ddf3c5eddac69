/** `none`: there is no voice here for this language; `failed`: there was one, and it broke off. */
export type Listening = "silent" | "speaking" | "paused" | "none" | "failed";

/** So long a browser has to say which voices it has. */
const VOICES_MS = 1_000;

type Speech = Pick<SpeechSynthesis, "getVoices" | "speak" | "cancel" | "addEventListener">;

/** The voices, which some browsers know only some time after they were asked. */
async function voicesOf(speech: Speech): Promise<SpeechSynthesisVoice[]> {
  const known = speech.getVoices();
  if (known.length > 0) return known;
  await new Promise<void>((done) => {
    speech.addEventListener("voiceschanged", () => done(), { once: true });
    setTimeout(done, VOICES_MS);
  });
  return speech.getVoices();
}

const language = (tag: string) => tag.slice(0, 2).toLowerCase();

/**
 * Reads lines aloud, one after the other. A pause ends the line and begins it again later: phones that can pause in the
 * middle of one are rare, and those that say they can, lose the rest.
 * @param utter makes what a browser speaks of a line
 */
export function createReader(
  speech: Speech | undefined,
  utter: (line: string) => SpeechSynthesisUtterance,
  show: (state: Listening) => void,
) {
  let at = 0;
  /** Which reading is on; what an earlier one still says to us is none of ours. */
  let run = 0;
  const hush = () => {
    run += 1;
    speech?.cancel();
  };
  return {
    hush,
    async start(lines: readonly string[], lang: string): Promise<void> {
      if (!speech) return show("none");
      hush();
      const own = run;
      show("speaking");
      const voice = (await voicesOf(speech)).find((one) => language(one.lang) === language(lang));
      if (own !== run) return;
      if (!voice) return show("none");
      const say = () => {
        const line = lines[at];
        if (line === undefined) {
          at = 0;
          return show("silent");
        }
        const words = utter(line);
        words.lang = lang;
        words.voice = voice;
        words.onend = () => {
          if (own !== run) return;
          at += 1;
          say();
        };
        words.onerror = () => own === run && show("failed");
        speech.speak(words);
      };
      say();
    },
    pause(): void {
      hush();
      show("paused");
    },
  };
}
