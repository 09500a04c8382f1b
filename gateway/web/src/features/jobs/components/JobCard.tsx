import { Link } from "react-router";
import { Card } from "@/components/Card";
import { Tag } from "@/components/Tag";
import { When } from "@/components/When";
import { paths } from "@/config/paths";
import { professionName, settings, stateName } from "@/config/words";
import type { Schema } from "@/lib/api/client";
import { spokenDate } from "@/lib/time";
import { payWords } from "../pay";
import classes from "./job.module.css";

export function JobCard({ job }: { job: Schema<"Job"> }) {
  return (
    <Card className={classes.card}>
      <Link className={classes.title} to={paths.job(job.id)}>
        {job.title}
      </Link>
      <p className={classes.employer}>
        {job.employer} · {stateName(job.state)} · {settings[job.setting]}
      </p>
      <p className={classes.pay}>{payWords(job.pay)}</p>
      <div className={classes.marks}>
        <Tag>{professionName(job.profession)}</Tag>
        {job.supervisionOffered && <Tag>Supervision offered</Tag>}
        {job.remote && <Tag>Remote</Tag>}
        {job.interested && <Tag warm>You have shown interest</Tag>}
        {job.status !== "open" && (
          <Tag warm>{job.status === "closed" ? "Closed" : "Past its closing day"}</Tag>
        )}
      </div>
      <p className={classes.foot}>
        Posted <When at={job.postedAt} /> · closes {spokenDate(job.closesOn)}
      </p>
    </Card>
  );
}
