import { Page } from "@/components/Page";
import { NewGroupForm } from "@/features/groups";

export function Component() {
  return (
    <Page title="Start a group" lead="You will own it: you can name moderators and let people in.">
      <NewGroupForm />
    </Page>
  );
}
