import { professionName, settings, stateName } from "@/config/words";
import type { Schema } from "@/lib/api/client";
import { spokenDate } from "@/lib/time";
import { payWords } from "../pay";
import classes from "./job.module.css";

/** What a clinician asks first: the pay, the licence, the place, supervision. */
export function JobFacts({ job }: { job: Schema<"Job"> }) {
  return (
    <dl className={classes.facts}>
      <dt>Pay</dt>
      <dd>
        <strong>{payWords(job.pay)}</strong>
      </dd>
      <dt>For a</dt>
      <dd>{professionName(job.profession)}</dd>
      <dt>Licence</dt>
      <dd>{job.licence}</dd>
      <dt>Where</dt>
      <dd>
        {stateName(job.state)}
        {job.remote && ", remote possible"}
      </dd>
      <dt>Setting</dt>
      <dd>{settings[job.setting]}</dd>
      <dt>Supervision</dt>
      <dd>{job.supervisionOffered ? "Offered" : "Not offered"}</dd>
      <dt>Closes</dt>
      <dd>{spokenDate(job.closesOn)}</dd>
    </dl>
  );
}

export function JobDescription({ job }: { job: Schema<"Job"> }) {
  return <p className={classes.description}>{job.description}</p>;
}
