/** Which Plexus this is, as an operator and whoever supports them want it told: `0.1.0 (1a2b3c4d5e6f)`. The server sets it as it starts. */
export const runningVersion = (): string => process.env.PLEXUS_VERSION ?? "";
