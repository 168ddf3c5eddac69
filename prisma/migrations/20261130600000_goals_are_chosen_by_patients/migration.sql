-- Whether goals are chosen at all is the patient's alone to say, as the goals themselves are: no helper ends that question.
CREATE POLICY "no helper chooses" ON "Checkin" AS RESTRICTIVE FOR INSERT
  WITH CHECK ((SELECT app_kind()) <> 'helper' OR "kind" <> 'choose-goals');
