import { Page } from "@/components/Page";
import { NewJobForm } from "@/features/jobs";

export function Component() {
  return (
    <Page title="Post a job" lead="Colleagues read the pay, the licence and the supervision first.">
      <NewJobForm />
    </Page>
  );
}
