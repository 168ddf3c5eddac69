/**
 * Names by which a medicine in a plan is taken for one of a kind: generic names and brands of the United Kingdom, in
 * lower case, one word each. General knowledge; a name that isn't here is not noticed.
 */

/** Anti-inflammatory painkillers, by mouth or on the skin. */
export const NSAIDS: readonly string[] = [
  ...["naproxen", "ibuprofen", "diclofenac", "celecoxib", "etoricoxib", "meloxicam", "indometacin"],
  ...["indomethacin", "ketoprofen", "dexketoprofen", "mefenamic", "piroxicam", "nabumetone", "etodolac"],
  ...["flurbiprofen", "aceclofenac", "tenoxicam", "sulindac", "tiaprofenic", "dexibuprofen"],
  ...["naprosyn", "vimovo", "aleve", "nurofen", "brufen", "advil", "ibugel", "voltarol", "voltaren"],
  ...["arthrotec", "celebrex", "arcoxia", "feldene", "ponstan"],
];

/** Beside which one of those needs somebody to look: of bleeding, kidney and heart. */
export const RISK_MEDICINES: readonly string[] = [
  ...["warfarin", "apixaban", "rivaroxaban", "edoxaban", "dabigatran", "heparin", "enoxaparin", "dalteparin"],
  ...["aspirin", "clopidogrel", "ticagrelor", "prasugrel", "dipyridamole"],
  ...["sertraline", "citalopram", "escitalopram", "fluoxetine", "paroxetine", "fluvoxamine"],
  ...["venlafaxine", "duloxetine", "prednisolone", "prednisone", "dexamethasone", "hydrocortisone"],
  ...["ramipril", "lisinopril", "enalapril", "perindopril", "captopril"],
  ...["losartan", "candesartan", "valsartan", "irbesartan", "olmesartan", "telmisartan"],
  ...["furosemide", "bumetanide", "bendroflumethiazide", "indapamide", "spironolactone", "amiloride"],
  ...["lithium", "methotrexate", "ciclosporin", "tacrolimus"],
];
