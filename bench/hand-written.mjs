// The lower bound: what the annual standards for a department of Tây Ninh cost when written by hand in JavaScript.
//
// It gives status, value and threshold of each criterion, and nothing else: no reasons, no remedies, no places in the
// document, no readings, no word about a request that makes no sense.

const at = (value, met, threshold, id) => {
  return { id, status: value === undefined ? "unknown" : met ? "met" : "unmet", value: value ?? null, threshold };
};
const declared = (answer, id) => at(answer, answer === true, true, id);
const none = (count, id) => at(count, count === 0, 0, id);
const rank = (place, last, id) => at(place, place <= last, last, id);
// Multiplied, not divided: 999 of 1,000 is not 100 %.
const share = (counts, percent, id) => at(counts, counts?.part * 100 >= counts?.whole * percent, percent, id);

/** The verdict on the facts of one unit. */
export function handWritten(facts) {
  const criteria = [
    declared(facts.compliance, "tn-gen-compliance"),
    declared(facts["citizen-centric"], "tn-an-coll-citizen-centric"),
    declared(facts["data-security"], "tn-an-coll-data-security-no-leak"),
    declared(facts["resources-communication"], "tn-an-coll-resources-comms"),
    declared(facts["linked-movements"], "tn-an-coll-link-par-culture"),
    share(facts["dvc-active"], 80, "tn-an-coll-dvc-active-80"),
    share(facts["tthc-online"], 50, "tn-an-coll-tthc-online-50"),
    share(facts["work-files"], 100, "tn-an-coll-workfile-prov-100"),
    share(facts["periodic-reports"], 100, "tn-an-coll-periodic-reports-100"),
    share(facts.feedback, 100, "tn-an-coll-feedback-handled-100"),
    declared(facts["feedback-quality"], "tn-an-coll-feedback-quality-ontime"),
    declared(facts.infosec, "tn-an-coll-infosec-absolute"),
    rank(facts["dx-rank"], 5, "tn-an-coll-rank-prov-le-5"),
    none(facts.disciplined, "tn-an-coll-no-discipline"),
  ];
  let outcome = "eligible";
  for (const { status } of criteria) {
    if (status === "unmet") return { outcome: "ineligible", criteria };
    if (status === "unknown") outcome = "incomplete";
  }
  return { outcome, criteria };
}
