/** Where what somebody sent as a picture is put and shown. */
export const isPictureAddress = (path: string): boolean =>
  /^\/(inbox|messages\/[^/]+)\/pictures\/[^/]+$/.test(path);
