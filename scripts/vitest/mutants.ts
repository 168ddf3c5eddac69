import fc from "fast-check";

/**
 * Whether a change is noticed is all that counts: the smallest example of it is not searched for, and a property that holds
 * is not held for longer than this. What is noticed so is noticed by the whole of the property as well.
 */
fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 500 });
