/** What is on record; nothing here is concluded by the program. */
export type RecordedFindings = {
  extensionCentralises: boolean;
  /** Leg symptoms move up with, or are eased by, bending forward or sitting. */
  flexionEases: boolean;
  /** Bending backwards is what brings it on: stenosis, spondylolisthesis, or the older code that meant both. */
  extensionIntolerant: boolean;
  kneeOsteoarthritis: boolean;
  frontOfKneePain: boolean;
  femoralStretchPositive: boolean;
};

export type SuggestionReason =
  | "extension-centralises"
  | "flexion-eases"
  | "extension-intolerant"
  | "knee-osteoarthritis"
  | "no-direction-recorded";

const EXTENSION_INTOLERANT: readonly string[] = ["C1", "C14", "C15"];

const NOTHING: RecordedFindings = {
  ...{ extensionCentralises: false, flexionEases: false, extensionIntolerant: false },
  ...{ kneeOsteoarthritis: false, frontOfKneePain: false, femoralStretchPositive: false },
};

/** What the last assessment found, where there is one, and the conditions on record beside it. */
export function findingsFrom(
  codes: readonly string[],
  assessed: RecordedFindings | null = null,
): RecordedFindings {
  const found = assessed ?? NOTHING;
  const onRecord = codes.some((code) => EXTENSION_INTOLERANT.includes(code));
  return { ...found, extensionIntolerant: found.extensionIntolerant || onRecord };
}

/** Templates worth a look, each with the finding that speaks for it, and whether sciatic sliders are left out. */
export function suggestTemplates(findings: RecordedFindings): {
  suggestions: { template: string; reason: SuggestionReason }[];
  withoutSciaticSliders: boolean;
} {
  const { extensionCentralises, flexionEases, extensionIntolerant, kneeOsteoarthritis } = findings;
  const flexion = flexionEases || extensionIntolerant;
  const all: [boolean, string, SuggestionReason][] = [
    [extensionCentralises, "disc-extension", "extension-centralises"],
    [flexion, "stenosis-flexion", flexionEases ? "flexion-eases" : "extension-intolerant"],
    [kneeOsteoarthritis, "knee-oa", "knee-osteoarthritis"],
    [!extensionCentralises && !flexion, "no-preference", "no-direction-recorded"],
  ];
  return {
    suggestions: all.filter(([speaksFor]) => speaksFor).map(([, template, reason]) => ({ template, reason })),
    withoutSciaticSliders: findings.frontOfKneePain && findings.femoralStretchPositive,
  };
}
