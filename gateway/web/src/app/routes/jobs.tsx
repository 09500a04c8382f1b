import { Button, Group } from "@mantine/core";
import { Link } from "react-router";
import { Page } from "@/components/Page";
import { paths } from "@/config/paths";
import { JobList } from "@/features/jobs";

export function Component() {
  return (
    <Page
      title="Jobs"
      lead="Pay and supervision are said up front."
      actions={
        <Group gap="sm">
          <Button component={Link} to={paths.myJobs} variant="default">
            My postings
          </Button>
          <Button component={Link} to={paths.newJob}>
            Post a job
          </Button>
        </Group>
      }
    >
      <JobList />
    </Page>
  );
}
