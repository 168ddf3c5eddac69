import fc from "fast-check";

/** Whether a change is noticed is all that counts: the smallest example of it is not searched for. */
fc.configureGlobal({ endOnFailure: true });
