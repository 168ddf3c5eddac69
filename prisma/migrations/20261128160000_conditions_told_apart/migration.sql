-- C1 meant stenosis and spondylolisthesis at once. No row says which of them it was, so none is rewritten: an old C1 keeps
-- its code and with it every block and every note it asked for, and is offered no more. New records say C14 or C15.
ALTER TABLE "Condition" DROP CONSTRAINT "Condition_code";
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_code" CHECK ("code" IN ('C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8',
  'C9', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15', 'C16', 'C17', 'C18', 'C19', 'C20', 'C21', 'C22', 'C23', 'C24', 'C25',
  'C26', 'C27'));
