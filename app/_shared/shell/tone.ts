const KEY = "plexus.alertSound";

export const isSoundOn = (): boolean => localStorage.getItem(KEY) !== "off";
export const setSound = (on: boolean): void => localStorage.setItem(KEY, on ? "on" : "off");

/** A soft tone of a fifth of a second. A browser that was not touched yet plays none, which is no error of ours. */
export function playTone(): void {
  if (!isSoundOn()) return;
  const context = new AudioContext();
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  tone.frequency.value = 660;
  volume.gain.setValueAtTime(0.08, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + 0.2);
  tone.connect(volume).connect(context.destination);
  tone.onended = () => void context.close();
  tone.start();
  tone.stop(context.currentTime + 0.2);
}
