/** What is on record; nothing here is concluded by the program. */
export type RecordedFindings = {
  extensionCentralises: boolean;
  /** Leg symptoms move up with, or are eased by, bending forward or sitting. */
  flexionEases: boolean;
  kneeOsteoarthritis: boolean;
  frontOfKneePain: boolean;
  femoralStretchPositive: boolean;
};

export type SuggestionReason =
  | "extension-centralises"
  | "flexion-eases"
  | "knee-osteoarthritis"
  | "no-direction-recorded";

/** Templates worth a look, each with the finding that speaks for it, and whether sciatic sliders are left out. */
export function suggestTemplates(findings: RecordedFindings): {
  suggestions: { template: string; reason: SuggestionReason }[];
  withoutSciaticSliders: boolean;
} {
  const { extensionCentralises, flexionEases, kneeOsteoarthritis } = findings;
  const all: [boolean, string, SuggestionReason][] = [
    [extensionCentralises, "disc-extension", "extension-centralises"],
    [flexionEases, "stenosis-flexion", "flexion-eases"],
    [kneeOsteoarthritis, "knee-oa", "knee-osteoarthritis"],
    [!extensionCentralises && !flexionEases, "no-preference", "no-direction-recorded"],
  ];
  return {
    suggestions: all.filter(([speaksFor]) => speaksFor).map(([, template, reason]) => ({ template, reason })),
    withoutSciaticSliders: findings.frontOfKneePain && findings.femoralStretchPositive,
  };
}
