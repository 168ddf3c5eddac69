-- What is measured by asking: pain at its worst and change over four weeks are answered as every check-in is.
ALTER TABLE "Checkin" DROP CONSTRAINT "Checkin_kind";
ALTER TABLE "Checkin" ADD CONSTRAINT "Checkin_kind" CHECK ("kind" IN ('rest-pain', 'settled', 'lying', 'confidence', 'walked', 'sat',
  'nprs-leg', 'nprs-back', 'nprs-knee', 'groc', 'choose-goals', 'goal'));
