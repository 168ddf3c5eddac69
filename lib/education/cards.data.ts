import type { Kind } from "../plans/vocabulary";
import type { Source } from "./sources.data";

/** A paragraph or a list, with what it rests on. How it is written: `blocks.ts`. */
type Passage = readonly [text: string, ...from: readonly [Source, ...Source[]]];

export type BuiltInCard = {
  slug: string;
  title: string;
  /** A body picture, or the slug of one of the program's exercises. */
  picture: string;
  /** Its key poses side by side with their captions, instead of the one that tells most. */
  frames: boolean;
  /** What of a plan it is about. */
  related: readonly Kind[];
  passages: readonly Passage[];
};

/**
 * The cards that ship with Plexus, in the order in which they are best read. In our own words, at a reading age of 11
 * (`wording.test.ts` holds that). Nothing is promised, no dose is named, and what the evidence does not show is said.
 */
export const CARDS: readonly BuiltInCard[] = [
  {
    slug: "nerve-to-knee",
    title: "Why your knee can hurt when your back is irritated",
    ...{ picture: "sciatic", frames: false, related: [] },
    passages: [
      [
        "A nerve is like a long wire that carries feelings. The sciatic nerve is the longest one. It runs from your low back through the buttock and down the back of the leg. Near the knee it splits in two.",
        "anat",
      ],
      [
        "When it is irritated high up, you may feel it lower down: in the thigh, the calf, the foot, or at the knee. The knee itself can be well.",
        "anat",
        "G",
      ],
      [
        "It can feel like an ache, a burn, a tingle or a shock. How far down it goes can change from day to day.",
        "G",
      ],
      [
        "When pain leaves the leg and moves *up*, that is most often a good sign. Your back may ache more for a while.",
        "G",
      ],
      [
        "In one study of people with pain in one limb only, it came from the back in more than four out of ten. So both your back *and* your knee should be checked.",
        "exposs",
      ],
    ],
  },
  {
    slug: "not-the-nerve",
    title: "When it is not the sciatic nerve",
    ...{ picture: "femoral", frames: false, related: [] },
    passages: [
      [
        "Not all knee pain comes from the sciatic nerve. Pain at the *front* or the *inner side* of the knee fits other nerves better. They leave the back higher up. Or it comes from the knee itself.",
        "harr",
        "G",
      ],
      ["These point more to the knee:", "G"],
      [
        "- You can put one finger on the spot.\n- It hurts on stairs, when you twist or when you kneel.\n- It catches.",
        "G",
      ],
      ["These point more to the back:", "G"],
      [
        "- The pain runs in a line from the buttock to below the knee.\n- It burns or tingles.\n- The leg hurts more than the back.\n- It gets worse when you cough.",
        "G",
      ],
      [
        "Often it is some of both. No sign is sure by itself, so your therapist looks at more than one.",
        "slr",
        "G",
      ],
      [
        "Are you 45 or older? Does the knee hurt when you use it? Is it stiff in the morning for no more than half an hour? That is most often arthritis of the knee. Exercise is a main part of its care too.",
        "ng226",
      ],
    ],
  },
  {
    slug: "what-rest-means",
    title: "What rest means",
    ...{ picture: "rest-90-90", frames: false, related: ["rest-position"] },
    passages: [
      [
        "Rest in your plan means short breaks in a position that eases the leg. It doesn’t mean to stay in bed.",
        "G",
      ],
      ["[rest-position]", "G"],
      [
        "In studies of sciatica, people who stayed in bed did about as well as those who kept moving. In plain back pain they did slightly worse. So a day in bed gains you nothing.",
        "bedrest",
      ],
      [
        "More rest is not better. Try to lie down for two hours of the day at most, not counting the night.",
        "G",
      ],
      ["Then get up and move a little. Go back to your position when the pain builds.", "G"],
    ],
  },
  {
    slug: "why-moving-helps",
    title: "Why moving helps",
    ...{ picture: "walking", frames: false, related: ["aerobic", "walking-breaks"] },
    passages: [
      [
        "Moving keeps your muscles strong and your joints loose. Many people find that it eases the leg as well.",
        "G",
      ],
      [
        "Pain doesn’t always mean harm. In studies of pain that had lasted long, exercise that hurt did no worse than exercise that didn’t.",
        "smith",
      ],
      [
        "With nerve pain we are more careful. Stop if leg pain goes above 3, or other pain above 5. Some exercises in your plan may name a limit of their own. Then go by that.",
        "G",
      ],
      ["Also stop for new numbness, tingling or weakness, or if the pain spreads down the leg.", "G"],
      ["[walking]", "G"],
      ["Start small, and add one thing at a time: a bit more each week, and not all at once.", "G"],
    ],
  },
  {
    slug: "what-studies-show",
    title: "What the studies show, and what they don’t",
    ...{ picture: "glute-bridge", frames: false, related: [] },
    passages: [
      ["You should know what to expect. No one can promise that exercise takes your pain away.", "dove", "G"],
      [
        "Eighteen studies were put together. Physiotherapy did not do clearly better than what the others got. But none of them was a strong study. So the true answer may be another.",
        "dove",
      ],
      [
        "In one study of very bad sciatica, exercises were guided by how they felt. They did better than sham ones in most ways. In the main ones the gain was small.",
        "albert",
        "albert2",
      ],
      [
        "Nerve glides eased pain when all studies were put together. But those studies don’t agree well. In one, glides added nothing to what muscle training did for pain.",
        "nm",
        "plaza",
      ],
      [
        "Posture and back pain often go together. Experts don’t agree that one causes the other. Still, some positions may make your pain worse.",
        "swain",
      ],
      ["What a plan can give you: clear steps, and someone who looks at how you are doing.", "G"],
    ],
  },
  {
    slug: "medicines",
    title: "Medicines: some facts",
    ...{ picture: "sit-posture-reset", frames: false, related: ["medication"] },
    passages: [
      [
        "Plexus keeps a list of your medicines. It never says what or how much to take. For that, ask your prescriber or a pharmacist.",
        "G",
      ],
      ["*Never stop a prescribed medicine all at once.* Ask your prescriber first.", "nice", "G"],
      [
        "Ibuprofen and naproxen are painkillers of a kind called NSAIDs. There is not much proof that they help sciatica. They have risks too.",
        "nice",
      ],
      ["NICE writes the guides for doctors in England. For sciatica it advises against these:", "nice"],
      [
        "- gabapentin, pregabalin, and other drugs for epilepsy\n- steroid tablets\n- diazepam and others of its kind\n- opioids, such as codeine, when sciatica has lasted long",
        "nice",
      ],
      ["Do you take an NSAID? Tell your prescriber or a pharmacist if one of these is true:", "nsaid"],
      [
        "- You have had an ulcer or a bleed.\n- Your kidneys, liver or heart are ill.\n- You are 65 or older.\n- You take a blood thinner or aspirin.\n- You take a steroid.\n- You take an SSRI, for mood.\n- You take water tablets, an ACE inhibitor or ARB.\n- You take a second NSAID, also one from a shop.",
        "nsaid",
      ],
      [
        "- You are pregnant.\n- You have asthma or high blood pressure.\n- You have had a stroke.\n- You take an SNRI, lithium or methotrexate.\n- You take a drug such as clopidogrel.",
        "G",
      ],
    ],
  },
  {
    slug: "warning-signs",
    title: "Signs that need help now",
    ...{ picture: "saddle", frames: false, related: [] },
    passages: [
      ["Sciatica is rarely dangerous. With these signs it can be. Don’t wait for them to pass.", "G"],
      ["[warning-signs]", "G"],
      [
        "Not sure? Tap *Something is wrong* at the top of each page. It asks you one question at a time and says what to do.",
        "G",
      ],
    ],
  },
  {
    slug: "sleep",
    title: "Sleep",
    ...{ picture: "rest-side-lying", frames: false, related: ["rest-position"] },
    passages: [
      [
        "Pain can spoil your sleep, and bad sleep can make pain feel worse. So sleep is worth some care.",
        "G",
      ],
      [
        "Try your side, with a pillow between your knees. Or try your back, with a pillow below your knees.",
        "G",
      ],
      ["Turn over when you want to. No one lies still all night, and you don’t need to.", "G"],
      ["Go to bed and get up at about the same time each day. Keep the last hour calm.", "G"],
      [
        "To get up, roll onto your side. Let your lower legs over the edge. Push yourself up with your arms.",
        "G",
      ],
      ["Is there pain that rest never eases, by day or night? Tap *Something is wrong*.", "G"],
    ],
  },
  {
    slug: "sitting-and-work",
    title: "Sitting, standing, and getting up",
    ...{ picture: "sit-to-stand", frames: true, related: ["sitting-limit", "walking-breaks"] },
    passages: [
      [
        "Sitting is not bad for you. But sitting *long* may make a sore nerve ache more. So change your position often.",
        "swain",
        "G",
      ],
      ["[sitting-limit]", "G"],
      [
        "For some people it is the other way round. They ache when they stand or walk, and sitting eases it.",
        "G",
      ],
      [
        "At work, take turns. In one study, people who changed between sitting and standing each half hour had less discomfort in the back.",
        "thorp",
      ],
      [
        "To get up, slide to the edge. Put your feet back. Lean forward, nose over toes. Then stand tall.",
        "G",
      ],
    ],
  },
  {
    slug: "flares",
    title: "What to do in a flare",
    ...{ picture: "heel-slide", frames: false, related: ["rest-position"] },
    passages: [
      [
        "A flare is a day, or a few, with more pain than you are used to. It is common. More pain does not have to mean more harm.",
        "G",
      ],
      ["First, look for warning signs. Tap *Something is wrong*, and answer what it asks.", "G"],
      [
        "Is there none? Go to the position that eased it before. Stay for ten minutes or so. Do it again later.",
        "G",
      ],
      ["[lighter-plan]", "G"],
      ["Keep moving a little: short walks and easy movements. Leave out what makes it clearly worse.", "G"],
      ["When it calms down, go back to your plan in small steps.", "G"],
      [
        "Tell your clinic if the pain stays up for more than a day, or if you have two such days in one week.",
        "G",
      ],
    ],
  },
  {
    slug: "week-by-week",
    title: "What recovery looks like, week by week",
    ...{ picture: "step-up", frames: false, related: [] },
    passages: [
      ["No two people are the same. These weeks are a rough guide. They are not a promise.", "G"],
      [
        "*Up to week 2: settle.* Ease the leg in a relief position. Walk a few minutes, more than once a day.",
        "G",
      ],
      ["*Weeks 2 to 6: move.* Longer walks, gentle stretches, and the first easy strength.", "G"],
      ["*Weeks 6 to 12: get strong.* Strength on a few days of the week, with a day of rest between.", "G"],
      ["*From week 12: stay well.* Walk often, and keep two or three days of strength a week.", "G"],
      ["You move on when your leg lets you, and not by the date. Your therapist decides that with you.", "G"],
      ["Good days and bad days take turns. So look at the month, and not at one day.", "G"],
      [
        "Is it no better after some weeks, or is it worse? Tell your therapist. It helps them to choose.",
        "G",
      ],
    ],
  },
  {
    slug: "staying-well",
    title: "Staying well",
    ...{ picture: "stationary-bike", frames: false, related: ["aerobic"] },
    passages: [
      [
        "Back pain often comes back. In one study, people learned about their back and took up walking. For half of them no new pain came for 208 days or more. In the others it was 112 days.",
        "walkback",
      ],
      ["Thirty minutes of walking, five days a week, is a good aim. You can work up to it.", "walkback", "G"],
      ["[walking]", "G"],
      [
        "Exercise with lessons cut the risk by almost half for up to a year. Later the effect grew weaker. So keep going.",
        "steffens",
      ],
      [
        "These studies were of back pain. No one knows if the same is true for sciatica.",
        "walkback",
        "steffens",
      ],
      ["One missed day does no harm to a habit. Just go on the next day.", "lally"],
      ["Keep what helped in your last flare in mind. You may need it again one day.", "G"],
    ],
  },
];

export const CARD_SLUGS: readonly string[] = CARDS.map(({ slug }) => slug);

export const builtInCard = (slug: string): BuiltInCard | undefined =>
  CARDS.find((card) => card.slug === slug);

/** Its text as a clinic's own is kept. */
export const bodyOf = ({ passages }: BuiltInCard): string => passages.map(([text]) => text).join("\n\n");
