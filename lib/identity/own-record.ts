/** Which records a sign-in may still act as. */
export const OWN_RECORD = { diedOn: null, enteredInErrorAt: null, mergedIntoId: null } as const;
