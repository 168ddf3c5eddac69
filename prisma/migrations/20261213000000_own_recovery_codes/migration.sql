-- Nobody reads recovery codes before it is known whose they are: what acts as nobody yet has no business with them.
DROP POLICY read ON "RecoveryCode";
CREATE POLICY read ON "RecoveryCode" FOR SELECT USING ((SELECT app_kind()) = 'auth' AND "userId" = (SELECT app_user()));
