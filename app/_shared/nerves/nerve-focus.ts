import { type BodyPart, litFor, type NerveItem } from "@/lib/nerves/nerves";

/** What is looked at: a root or a nerve, or a part of the leg that was touched. */
export type NerveFocus = { item: NerveItem; part: null } | { item: null; part: BodyPart };

/** What is lit for a focus: the item itself, or the nerves that serve the part. */
export const litBy = ({ item, part }: NerveFocus): readonly NerveItem[] => (item ? [item] : litFor(part));
