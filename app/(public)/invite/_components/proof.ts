/** What was proved, sent again with the form that spends the link. */
export type Proof = { token: string; givenName: string; dateOfBirth?: string };
