import type { Sound } from "@/lib/workout/cues";

/** What a phone was told to do at each change; kept on the device, as the wish to see pictures move is. */
export type CueWish = { voice: boolean; sound: boolean; buzz: boolean };

const KEPT = "cues";
const ALL: CueWish = { voice: true, sound: true, buzz: true };

export function readWish(): CueWish {
  try {
    const off = localStorage.getItem(KEPT)?.split(" ") ?? [];
    return { voice: !off.includes("voice"), sound: !off.includes("sound"), buzz: !off.includes("buzz") };
  } catch {
    return ALL;
  }
}

export function writeWish(wish: CueWish): void {
  const off = (["voice", "sound", "buzz"] as const).filter((one) => !wish[one]);
  try {
    localStorage.setItem(KEPT, off.join(" "));
  } catch {
    // A browser that keeps nothing is asked again the next time.
  }
  if (!wish.voice) globalThis.speechSynthesis?.cancel();
}

/** Hertz and the second at which each note begins: a tick, two low notes, a chord. */
const NOTES: Record<Sound, { notes: readonly (readonly [hertz: number, at: number])[]; seconds: number }> = {
  tick: { notes: [[880, 0]], seconds: 0.06 },
  end: {
    notes: [
      [330, 0],
      [262, 0.16],
    ],
    seconds: 0.16,
  },
  done: {
    notes: [
      [392, 0],
      [494, 0.05],
      [587, 0.1],
    ],
    seconds: 0.7,
  },
};

/** Soft enough to lie beside. */
const LOUDNESS = 0.12;

let audio: AudioContext | null = null;

/** Browsers let a page be heard once it was tapped: to be called in a tap. */
export function wakeSound(): void {
  if (typeof AudioContext === "undefined") return;
  audio ??= new AudioContext();
  void audio.resume();
}

function sound(name: Sound): void {
  if (audio?.state !== "running") return;
  const { notes, seconds } = NOTES[name];
  for (const [hertz, at] of notes) {
    const begin = audio.currentTime + at;
    const loudness = audio.createGain();
    loudness.gain.setValueAtTime(LOUDNESS, begin);
    loudness.gain.exponentialRampToValueAtTime(0.001, begin + seconds);
    const note = audio.createOscillator();
    note.frequency.value = hertz;
    note.connect(loudness).connect(audio.destination);
    note.start(begin);
    note.stop(begin + seconds);
  }
}

/** Says it in the place of whatever is being said: what comes late is worse than what is left out. */
function speak(text: string, lang: string): void {
  const speech = globalThis.speechSynthesis;
  if (!speech || text === "") return;
  speech.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.lang = lang;
  speech.speak(words);
}

export function playCue(cue: {
  text: string;
  lang: string;
  sound: Sound | null;
  buzz: readonly number[];
}): void {
  const wish = readWish();
  if (wish.voice) speak(cue.text, cue.lang);
  if (wish.sound && cue.sound) sound(cue.sound);
  if (wish.buzz && cue.buzz.length > 0) navigator.vibrate?.([...cue.buzz]);
}

export const hush = (): void => globalThis.speechSynthesis?.cancel();
