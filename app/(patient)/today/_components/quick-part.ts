import { partOf } from "@/app/_ui/on-demand";

/** How it felt, which is asked once something was done. */
export const quickPain = partOf(async () => (await import("./quick-pain")).QuickPain);
