import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Empty } from "@/components/Empty";
import { Listing } from "@/components/Listing";
import { paths } from "@/config/paths";
import { itemsOf } from "@/lib/queries";
import { useJobs } from "../api/list-jobs";
import { JobCard } from "./JobCard";

export function MyJobs() {
  const jobs = useJobs({ mine: true });
  return (
    <Listing
      query={jobs}
      items={itemsOf(jobs.data)}
      keyOf={(j) => j.id}
      label="My postings"
      look="cards"
      empty={
        <Empty
          next="A posting with its pay and supervision in the open finds the right person sooner."
          action={
            <Button component={Link} to={paths.newJob} variant="default">
              Post a job
            </Button>
          }
        >
          You have not posted a job.
        </Empty>
      }
    >
      {(job) => <JobCard job={job} />}
    </Listing>
  );
}
