export const LOCALES = ["en"] as const;
