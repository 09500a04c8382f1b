import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Page } from "@/components/Page";
import { paths } from "@/config/paths";
import { MyJobs } from "@/features/jobs";

export function Component() {
  return (
    <Page
      title="My postings"
      lead="Open one to see who is interested."
      actions={
        <Button component={Link} to={paths.newJob}>
          Post a job
        </Button>
      }
    >
      <MyJobs />
    </Page>
  );
}
