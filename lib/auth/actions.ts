"use server";

import { changePassword, signOutEverywhere, switchHat } from "./account";
import { publicAction, userAction } from "./action";
import { acceptInvite, confirmBirth, join, openInvite } from "./join";
import {
  acceptSchema,
  birthSchema,
  changePasswordSchema,
  inviteTokenSchema,
  joinSchema,
  nothingSchema,
  switchSchema,
} from "./schema";

export const openInviteAction = publicAction(inviteTokenSchema, openInvite);
export const confirmBirthAction = publicAction(birthSchema, confirmBirth);
export const joinAction = publicAction(joinSchema, join);
export const acceptInviteAction = userAction(acceptSchema, acceptInvite);

export const changePasswordAction = userAction(changePasswordSchema, changePassword);
export const signOutEverywhereAction = userAction(nothingSchema, signOutEverywhere);
export const switchHatAction = userAction(switchSchema, switchHat);
