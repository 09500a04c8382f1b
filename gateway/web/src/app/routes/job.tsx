import { useParams } from "react-router";
import { Card } from "@/components/Card";
import { Page } from "@/components/Page";
import { Person } from "@/components/Person";
import { Trouble } from "@/components/Trouble";
import { Waiting } from "@/components/Waiting";
import { When } from "@/components/When";
import {
  CloseJob,
  InterestBox,
  Interested,
  JobDescription,
  JobFacts,
  useJob,
} from "@/features/jobs";

export function Component() {
  const { jobId = "" } = useParams();
  const { data: job, error, refetch } = useJob(jobId);
  if (!job) {
    return (
      <Page title="Job">
        {error ? <Trouble error={error} onRetry={() => void refetch()} /> : <Waiting rows={4} />}
      </Page>
    );
  }
  const over = {
    open: null,
    closed: "This posting is closed.",
    expired: "Its closing day has passed.",
  };
  return (
    <Page
      title={job.title}
      narrow
      lead={
        <>
          {job.employer}
          {over[job.status] && <strong> · {over[job.status]}</strong>}
        </>
      }
      actions={<CloseJob job={job} />}
    >
      <Card>
        <JobFacts job={job} />
      </Card>
      <JobDescription job={job} />
      <Person
        member={job.postedBy}
        detail={
          <>
            posted this <When at={job.postedAt} />
          </>
        }
      />
      {job.mine ? <Interested job={job} /> : <InterestBox key={job.id} job={job} />}
    </Page>
  );
}
