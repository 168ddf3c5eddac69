/**
 * Where the facts of the cards are from, for clinicians. Mostly abstracts and excerpts; `anat`, `walkback`, `steffens`,
 * `thorp`, `lally`, `nice` and `nsaid` are secondary pages.
 */
export const SOURCES = {
  anat: "biologyinsights.com/can-sciatica-affect-your-knee-signs-symptoms",
  harr: "Harrison’s Principles of Internal Medicine, 19th edition",
  exposs: "pubmed.ncbi.nlm.nih.gov/31476129",
  bedrest: "doi.org/10.1002/14651858.CD007612.pub2",
  dove: "pmc.ncbi.nlm.nih.gov/articles/PMC9925551",
  albert: "doi.org/10.1097/BRS.0b013e31821ace7f",
  albert2: "clinicaladvisor.com/home/web-exclusives/targeted-exercise-relieves-sciatica-pain",
  nm: "Neural mobilization for reducing pain and disability in patients with lumbar radiculopathy: review and meta-analysis",
  plaza: "doi.org/10.1097/PHM.0000000000001295",
  swain: "doi.org/10.1016/j.jbiomech.2019.08.006",
  smith: "pmc.ncbi.nlm.nih.gov/articles/PMC5739826",
  slr: "doi.org/10.1002/14651858.CD007431.pub2",
  ng226: "nice.org.uk/guidance/ng226/chapter/Recommendations",
  thorp: "prairiespinepaincare.com/blog/take-break-easing-back-pain-work",
  walkback:
    "pcmedproject.com/evidence-matters/rct-results-can-low-back-pain-recurrence-be-prevented-by-walking",
  steffens: "medicalnewstoday.com/releases/304877",
  lally: "lumenlabs.works/article/tally/does-missing-a-day-ruin-a-habit-the-psychology-of-broken-streaks",
  nice: "mims.co.uk/nice-updates-sciatica-treatment-guidance/pain/article/1695191",
  nsaid:
    "covid19app.nhsggc.org.uk/musculoskeletal-and-joint-disease/oral-non-steroidal-anti-inflammatory-nsaid-guidelines",
} as const;

/** `G`: general clinical knowledge, which a physiotherapist signs with the edition. */
export type Source = keyof typeof SOURCES | "G";
